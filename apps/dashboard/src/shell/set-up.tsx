import { useQueryClient } from '@tanstack/react-query';
import { type SetupBody, routes } from '@xinglou/contract';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from './api.ts';
import { Refusal } from './read.tsx';
import { useTexts } from './use-words.ts';

interface Fields {
  readonly code: string;
  readonly subdistrict: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** The first administrator, come by the one-time link; its token stands after the '#' and goes to no log. */
export default function SetUp() {
  const t = useTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const token = location.hash.slice(1);

  const submit = async ({ code, subdistrict, name, username, password }: Fields) => {
    setBusy(true);
    setError(null);
    const body: SetupBody = { token, subdistrict: { code, name: subdistrict }, name, username, password };
    try {
      await api.call(routes.setUp, { body });
      await queries.resetQueries();
      void navigate('/', { replace: true });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof Fields, help?: string) => ({
    name,
    label: t.setUp[name],
    rules: [{ required: true, message: '' }],
    ...(help ? { extra: help } : {}),
  });
  return (
    <main className="sign-in">
      <h1>{t.setUp.title}</h1>
      {token ? <p>{t.setUp.explain}</p> : <Alert type="warning" title={t.setUp.noLink} />}
      <Form layout="vertical" requiredMark={false} onFinish={(fields: Fields) => void submit(fields)}>
        <Form.Item {...field('code', t.setUp.codeHint)}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item {...field('subdistrict')}>
          <Input />
        </Form.Item>
        <Form.Item {...field('name')}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item {...field('username', t.setUp.usernameHint)}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item {...field('password', t.setUp.passwordHint)}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {error ? <Refusal error={error} /> : null}
        <Button type="primary" htmlType="submit" loading={busy} disabled={!token} block>
          {t.setUp.submit}
        </Button>
      </Form>
    </main>
  );
}
