import { useQueryClient } from '@tanstack/react-query';
import { routes } from '@xinglou/contract';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from './api.ts';
import { Refusal } from './read.tsx';
import { useTexts } from './use-words.ts';

interface Fields {
  readonly current: string;
  readonly next: string;
}

/** 换密码: at the first sign-in with a password that was handed out nothing else is open. */
export function OwnPassword({ first = false }: { first?: boolean }) {
  const t = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [error, setError] = useState<unknown>(null);
  const submit = async (body: Fields) => {
    setError(null);
    try {
      await api.call(routes.changeOwnPassword, { body });
      form.resetFields();
      void message.success(t.mine.passwordChanged);
      await queries.invalidateQueries();
    } catch (refusal) {
      setError(refusal);
    }
  };
  const field = (name: keyof Fields, help?: string) => ({
    name,
    label: t.mine[name],
    rules: [{ required: true, message: '' }],
    ...(help ? { extra: help } : {}),
  });
  return (
    <section className={first ? 'sign-in' : ''}>
      <h2>{t.mine.password}</h2>
      {first ? <p>{t.mine.handedOut}</p> : null}
      {error ? <Refusal error={error} /> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 360 }}
        onFinish={(fields: Fields) => void submit(fields)}
      >
        <Form.Item {...field('current')}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item {...field('next', t.setUp.passwordHint)}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t.mine.changePassword}
        </Button>
      </Form>
    </section>
  );
}
