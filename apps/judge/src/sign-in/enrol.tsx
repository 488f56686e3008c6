import { ProblemError } from '@xinglou/client';
import { type EnrolmentFor, routes } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { keep, keepDevice, kept } from '../outbox/db.ts';
import { newKey } from '../outbox/device.ts';
import { api, newId } from '../shell/phone.ts';
import { SurroundingsNotice } from '../shell/surroundings-notice.tsx';
import { AskForm } from './ask-form.tsx';
import { useCareTexts } from './care-texts.ts';
import { PinField } from './field.tsx';

interface Props {
  readonly code: string;
  readonly onDone: () => Promise<void>;
  readonly onLeave: () => void;
}
interface Phone {
  readonly code: string;
  readonly device: string;
  readonly key: string;
  /** The card has done its work: it may be scanned again every morning. */
  readonly done?: boolean;
}

/** On disk before the code is spent: when the answer is lost, the same phone is what the api already knows. */
async function phoneFor(code: string): Promise<Phone> {
  const before = await kept<Phone>('enrolling');
  if (before?.code === code) return before;
  const phone = { code, device: newId(), key: newKey() };
  await keep('enrolling', phone);
  return phone;
}

async function spend(code: string, pin: string): Promise<void> {
  const phone = await phoneFor(code);
  const { device, key } = phone;
  await api.call(routes.enrol, { body: { token: code, device, key, pin } }).catch(async (error: unknown) => {
    // Spent: perhaps by this very phone, whose answer was lost.
    if (!(error instanceof ProblemError && error.problem.code === 'enrolment-used')) throw error;
    await api.call(routes.unlock, { body: { device, key, pin } }).catch(() => {
      throw error;
    });
  });
  const me = await api.call(routes.whoAmI);
  await keepDevice({ owner: me.id, id: device, key, enrolled: true });
  await keep('enrolling', { ...phone, done: true });
}

/** 二维码登录: whose phone is it, then a PIN. */
export default function Enrol({ code, onDone, onLeave }: Props) {
  const t = useCareTexts().enrol;
  const [person, setPerson] = useState<EnrolmentFor | null>(null);
  const [step, setStep] = useState<'who' | 'pin' | 'stranger'>('who');
  const [failed, setFailed] = useState('');
  const look = () => {
    setFailed('');
    void (async () => {
      const before = await kept<Phone>('enrolling');
      // This phone has spent it, or has begun to: go on where the answer was lost.
      if (before?.code === code) return before.done ? onLeave() : setStep('pin');
      setPerson(await api.call(routes.openEnrolment, { body: { token: code } }));
    })().catch((error: unknown) => setFailed(error instanceof ProblemError ? error.problem.detail : t.noAnswer));
  };
  useEffect(look, [code, t, onLeave]);
  if (step === 'pin')
    return (
      <main>
        <AskForm
          title={t.pinTitle}
          hint={t.pinHint}
          button={t.done}
          noAnswer={t.noAnswer}
          anew
          onSend={async (form) => {
            const pin = String(form.get('pin'));
            if (pin !== form.get('again')) return t.differ;
            await spend(code, pin);
            await onDone();
          }}
        >
          <PinField label={t.pin} name="pin" />
          <PinField label={t.pinAgain} name="again" />
        </AskForm>
      </main>
    );
  if (person && (person.persona === 'judge' || person.persona === 'inspector'))
    return (
      <main>
        <h1>{t.title}</h1>
        <p style={{ fontSize: '1.4em' }}>{t.who(person.name, person.persona)}</p>
        {step === 'stranger' ? (
          <p className="alert" role="alert">
            {t.notMineHint}
          </p>
        ) : null}
        <SurroundingsNotice />
        <div className="chips">
          {step === 'stranger' ? (
            <button onClick={() => setStep('who')}>{t.before}</button>
          ) : (
            <>
              <button className="primary" onClick={() => setStep('pin')}>
                {t.mine}
              </button>
              <button onClick={() => setStep('stranger')}>{t.notMine}</button>
            </>
          )}
        </div>
      </main>
    );
  return (
    <main>
      {failed ? (
        <>
          <p className="alert" role="alert">
            {failed}
          </p>
          <div className="chips">
            <button onClick={look}>{t.retry}</button>
            <button onClick={onLeave}>{t.without}</button>
          </div>
        </>
      ) : (
        <p role="status">{t.reading}</p>
      )}
    </main>
  );
}
