import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { Button, Form, Input } from 'antd';
import { type ReactNode, createContext, useContext, useState } from 'react';
import { api } from './api.ts';
import { Loaded, Refusal, useRead } from './read.tsx';
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
  return <Loaded query={query}>{(session) => <Context.Provider value={session}>{children}</Context.Provider>}</Loaded>;
}

function SignIn() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (body: { username: string; password: string }) => {
    setBusy(true);
    setError(null);
    try {
      await api.call(routes.signIn, { body });
      await queries.resetQueries();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <h1>{t.app}</h1>
      {error ? <Refusal error={error} /> : null}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { username: string; password: string }) => void submit(body)}
      >
        <Form.Item label={t.signIn.username} name="username" rules={[{ required: true, message: '' }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item label={t.signIn.password} name="password" rules={[{ required: true, message: '' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
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
