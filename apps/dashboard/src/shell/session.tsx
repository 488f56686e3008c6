import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '@xinglou/client';
import { type Session, type SignIn as SignInBody, routes } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { Button, Form, Input } from 'antd';
import { type ReactNode, createContext, useContext, useState } from 'react';
import { api } from './api.ts';
import { OwnPassword } from './own-password.tsx';
import { Loaded, Refusal, useRead } from './read.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useTexts } from './use-words.ts';

const Context = createContext<Session | null>(null);
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('Outside a session.');
  return session;
}

/** Shows the sign-in until somebody is signed in; a session that ends meanwhile brings it back. */
export function WithSession({ children }: { children: ReactNode }) {
  const query = useRead(routes.whoAmI);
  if (query.error instanceof ProblemError && query.error.problem.status === 401) return <SignIn />;
  return (
    <Loaded query={query}>
      {(session) => (
        <Context.Provider value={session}>
          {session.mustChangePassword ? (
            <OwnPassword first />
          ) : overdue(session) ? (
            <main className="page">
              <SecondFactor />
            </main>
          ) : (
            children
          )}
        </Context.Provider>
      )}
    </Loaded>
  );
}

const overdue = ({ secondFactorDue }: Session): boolean =>
  secondFactorDue !== undefined && secondFactorDue < new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

function SignIn() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const submit = async (body: SignInBody) => {
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
      <Form layout="vertical" requiredMark={false} onFinish={(body: SignInBody) => void submit(body)}>
        <Form.Item label={t.signIn.username} name="username" rules={[{ required: true, message: '' }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item label={t.signIn.password} name="password" rules={[{ required: true, message: '' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {wantsCode ? (
          <Form.Item label={t.signIn.code} name="code" rules={[{ required: true, message: '' }]}>
            <Input autoComplete="one-time-code" autoFocus />
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={busy} block>
          {t.signIn.submit}
        </Button>
      </Form>
      <p>
        {t.signIn.phone}：<a href="/judge/">/judge/</a> · <a href="/notice/">{t.shell.openNotice}</a>
      </p>
      <Button type="link" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t.signIn.language}
      </Button>
    </main>
  );
}
