import { type Client, ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { ProblemNotice } from '@xinglou/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from './words.ts';

interface Props {
  readonly api: Client;
  /** Sheets of whoever was here last that are not sent yet. */
  readonly unsent: number;
  readonly username: string;
  readonly onSignedIn: (session: Session) => void;
}

export function SignIn({ api, unsent, username, onSignedIn }: Props) {
  const t = useTexts();
  const [refusal, setRefusal] = useState<{ title: string; detail: string; support?: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    try {
      await api.call(routes.signIn, {
        body: { username: String(form.get('username')).trim(), password: String(form.get('password')) },
      });
      onSignedIn(await api.call(routes.whoAmI));
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.problem : { title: t.signIn.offline, detail: '' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="page">
      <h1>{t.app}</h1>
      <h2>{unsent > 0 ? t.signIn.kept(unsent) : t.signIn.title}</h2>
      {refusal ? <ProblemNotice {...refusal} supportLabel={t.support} /> : null}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <label>
          {t.signIn.username}
          <input name="username" defaultValue={username} autoComplete="username" autoCapitalize="none" required />
        </label>
        <label>
          {t.signIn.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button className="main" disabled={busy}>
          {t.signIn.submit}
        </button>
      </form>
    </main>
  );
}
