import { routes } from '@xinglou/contract';
import { type FormEvent, useState } from 'react';
import { api, useTexts } from '../shell/phone.ts';

/** The first sign-in with a password that somebody else handed out: one's own, then everything opens. */
export default function OwnPassword({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTexts();
  const [failed, setFailed] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed('');
    try {
      const body = { current: String(form.get('current')), next: String(form.get('next')) };
      await api.call(routes.changeOwnPassword, { body });
      await onDone();
    } catch (error) {
      setFailed(error instanceof Error && error.message ? error.message : t.failed);
    }
  };
  return (
    <main>
      <h1>{t.ownPassword.title}</h1>
      <p>{t.ownPassword.explain}</p>
      {failed ? (
        <p className="alert" role="alert">
          {failed}
        </p>
      ) : null}
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {t.ownPassword.current}
          <br />
          <input name="current" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {t.ownPassword.next}
          <br />
          <input name="next" type="password" autoComplete="new-password" minLength={10} required />
        </label>
        <button className="primary">{t.ownPassword.save}</button>
      </form>
    </main>
  );
}
