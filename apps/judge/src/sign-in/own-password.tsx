import { routes } from '@xinglou/contract';
import { api, useTexts } from '../shell/phone.ts';
import { AskForm } from './ask-form.tsx';
import { Field } from './field.tsx';

/** The first sign-in with a password that somebody else handed out: one's own, then everything opens. */
export default function OwnPassword({ onDone }: { onDone: () => Promise<void> }) {
  const texts = useTexts();
  const t = texts.ownPassword;
  return (
    <main>
      <AskForm
        title={t.title}
        hint={t.explain}
        button={t.save}
        noAnswer={texts.signInOffline}
        onSend={async (form) => {
          const body = { current: String(form.get('current')), next: String(form.get('next')) };
          await api.call(routes.changeOwnPassword, { body });
          await onDone();
        }}
      >
        <Field label={t.current} name="current" autoComplete="current-password" />
        <Field label={t.next} name="next" autoComplete="new-password" minLength={10} />
      </AskForm>
    </main>
  );
}
