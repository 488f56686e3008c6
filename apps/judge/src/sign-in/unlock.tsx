import { ProblemError } from '@xinglou/client';
import { routes } from '@xinglou/contract';
import { type FormEvent, useEffect, useState } from 'react';
import { type Device, itemsOf } from '../outbox/db.ts';
import { api } from '../shell/phone.ts';
import { useCareTexts } from './care-texts.ts';
import { PinField } from './pin-field.tsx';

interface Props {
  readonly device: Device;
  readonly name: string;
  readonly onDone: () => Promise<void>;
  readonly onPassword: () => void;
}

/** The session has ended, the drafts have not: the PIN opens it again. */
export default function Unlock({ device, name, onDone, onPassword }: Props) {
  const t = useCareTexts().unlock;
  const [failed, setFailed] = useState('');
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    void itemsOf(device.owner).then((all) =>
      setWaiting(all.filter((i) => i.kind === 'sheet' && i.state === 'sealed').length),
    );
  }, [device.owner]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const pin = String(new FormData(form).get('pin'));
    setFailed('');
    try {
      await api.call(routes.unlock, { body: { device: device.id, key: device.key, pin } });
      await onDone();
    } catch (error) {
      form.reset();
      setFailed(error instanceof ProblemError ? error.problem.detail : t.noAnswer);
    }
  };
  return (
    <main>
      <h1>{t.title(name)}</h1>
      <p>{t.kept(waiting)}</p>
      {failed ? (
        <p className="alert" role="alert">
          {failed}
        </p>
      ) : null}
      <form onSubmit={(event) => void submit(event)}>
        <PinField label={t.open} name="pin" />
        <button className="primary">{t.open}</button>
      </form>
      <p>
        <button onClick={onPassword}>{t.byPassword}</button>
      </p>
    </main>
  );
}
