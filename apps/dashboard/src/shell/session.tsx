import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '@xinglou/client';
import { type Session, type SignIn as SignInBody, routes } from '@xinglou/contract';
import { shanghaiDay } from '@xinglou/domain';
import { useLanguage } from '@xinglou/ui';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, createContext, lazy, useContext, useState } from 'react';
import { api } from './api.ts';
import { Loaded, Refusal, useRead } from './read.tsx';
import { useShellTexts } from './shell-words.ts';

const HeldUp = lazy(() => import('./held-up.tsx'));

const Context = createContext<Session | null>(null);
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('Outside a session.');
  return session;
}

/** Shows the sign-in until somebody is signed in; a session that ends meanwhile brings it back. */
export function WithSession({ children }: { children: ReactNode }) {
  const query = useRead(routes.whoAmI);
  if (query.error instanceof ProblemError && query.error.problem.status === 401) return <SignIn ended={query.error} />;
  return (
    <Loaded query={query}>
      {(session) => (
        <Context.Provider value={session}>
          {session.mustChangePassword ? <HeldUp at="password" /> : overdue(session) ? <HeldUp at="factor" /> : children}
        </Context.Provider>
      )}
    </Loaded>
  );
}

const overdue = ({ secondFactorDue }: Session): boolean =>
  secondFactorDue !== undefined && secondFactorDue < shanghaiDay(new Date());

/** A plain form: the kit's fields bring its validator and its pop-ups, a fifth of all that is fetched before the sign-in. */
function SignIn({ ended }: { ended: ProblemError }) {
  const t = useShellTexts();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const field = (name: string) => String(typed.get(name) ?? '');
    const body: SignInBody = { username: field('username'), password: field('password') };
    if (wantsCode) body.code = field('code');
    setBusy(true);
    setError(null);
    try {
      await api.call(routes.signIn, { body });
      await queries.resetQueries();
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof ProblemError && refusal.problem.code === 'code-required') setWantsCode(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <h1>{t.app}</h1>
      {error ? <Refusal error={error} /> : null}
      {ended.problem.code === 'session-expired' ? <p role="status">{ended.problem.detail}</p> : null}
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {t.signIn.username}
          <input name="username" autoComplete="username" autoFocus required />
        </label>
        <label>
          {t.signIn.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {wantsCode ? (
          <label>
            {t.signIn.code}
            <input name="code" autoComplete="one-time-code" autoFocus required />
          </label>
        ) : null}
        <Button type="primary" htmlType="submit" loading={busy} block>
          {t.signIn.submit}
        </Button>
      </form>
      <p>
        {t.signIn.phone}：<a href="/judge/">/judge/</a>
      </p>
      <p>
        <a href="/notice/">{t.shell.openNotice}</a>
      </p>
      <Button type="link" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t.signIn.language}
      </Button>
    </main>
  );
}
