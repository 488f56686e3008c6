import { routes } from '@xinglou/contract';
import { type FormEvent, useState } from 'react';
import { api, useTexts } from '../shell/phone.ts';
import { SurroundingsNotice } from '../shell/surroundings-notice.tsx';

/** By name and password: for a phone that was not enrolled. */
export function Password({ again = false, onDone }: { again?: boolean; onDone: () => Promise<void> }) {
  const t = useTexts();
  const [failed, setFailed] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed('');
    try {
      await api.call(routes.signIn, {
        body: { username: String(form.get('username')), password: String(form.get('password')) },
      });
      await onDone();
    } catch (error) {
      setFailed(error instanceof Error && error.message ? error.message : t.failed);
    }
  };
  return (
    <main>
      <h1>{again ? t.again : t.app}</h1>
      <SurroundingsNotice />
      {failed ? (
        <p className="alert" role="alert">
          {failed}
        </p>
      ) : null}
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {t.username}
          <br />
          <input name="username" type="text" autoComplete="username" required />
        </label>
        <label>
          {t.password}
          <br />
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button className="primary">{t.signIn}</button>
      </form>
    </main>
  );
}
