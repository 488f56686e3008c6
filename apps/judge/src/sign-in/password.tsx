import { routes } from '@xinglou/contract';
import { lazy, useState } from 'react';
import { api, useTexts } from '../shell/phone.ts';
import { SurroundingsNotice } from '../shell/surroundings-notice.tsx';
import { AskForm } from './ask-form.tsx';
import { canScan } from './can-scan.ts';
import { Field } from './field.tsx';

const Scan = lazy(() => import('./scan.tsx'));

interface Props {
  readonly again?: boolean;
  /** Back to the PIN, where this phone has one. */
  readonly onPin?: () => void;
  readonly onDone: () => Promise<void>;
}

/** By the card that the office has printed, or by name and password: for a phone that was not enrolled. */
export function Password({ again = false, onPin, onDone }: Props) {
  const t = useTexts();
  const [scanning, setScanning] = useState(false);
  if (scanning) return <Scan onBack={() => setScanning(false)} />;
  return (
    <main>
      <AskForm
        title={again ? t.again : t.app}
        above={<SurroundingsNotice />}
        button={t.signIn}
        noAnswer={t.signInOffline}
        onSend={async (form) => {
          const [username, password] = [String(form.get('username')), String(form.get('password'))];
          await api.call(routes.signIn, { body: { username, password } });
          await onDone();
        }}
      >
        <Field label={t.username} name="username" type="text" autoComplete="username" />
        <Field label={t.password} name="password" autoComplete="current-password" />
      </AskForm>
      {onPin ? (
        <p>
          <button onClick={onPin}>{t.byPin}</button>
        </p>
      ) : null}
      {canScan() && !again ? (
        <p>
          <button onClick={() => setScanning(true)}>{t.scan}</button>
        </p>
      ) : null}
    </main>
  );
}
