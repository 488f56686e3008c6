import { routes } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { type Device, itemsOf } from '../outbox/db.ts';
import { api } from '../shell/phone.ts';
import { AskForm } from './ask-form.tsx';
import { useCareTexts } from './care-texts.ts';
import { PinField } from './field.tsx';

interface Props {
  readonly device: Device;
  readonly name: string;
  readonly onDone: () => Promise<void>;
  readonly onPassword: () => void;
}

/** The session has ended, the drafts have not: the PIN opens it again. */
export default function Unlock({ device, name, onDone, onPassword }: Props) {
  const t = useCareTexts().unlock;
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    void itemsOf(device.owner).then((all) =>
      setWaiting(all.filter((i) => i.kind === 'sheet' && i.state === 'sealed').length),
    );
  }, [device.owner]);
  return (
    <main>
      <AskForm
        title={t.title(name)}
        hint={t.kept(waiting)}
        button={t.open}
        noAnswer={t.noAnswer}
        anew
        onSend={async (form) => {
          await api.call(routes.unlock, { body: { device: device.id, key: device.key, pin: String(form.get('pin')) } });
          await onDone();
        }}
      >
        <PinField label={t.pin} name="pin" />
      </AskForm>
      <p>
        <button onClick={onPassword}>{t.byPassword}</button>
      </p>
    </main>
  );
}
