import { useQueryClient } from '@tanstack/react-query';
import { type SecondFactorOffer, type SecondFactorState, routes } from '@xinglou/contract';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from './api.ts';
import { Loaded, Refusal, useRead } from './read.tsx';
import { useTexts } from './use-words.ts';

/** 动态口令: photograph the code, enter six digits, keep the recovery codes on paper. */
export function SecondFactor() {
  const t = useTexts();
  const state = useRead(routes.readSecondFactor);
  return (
    <section>
      <h2>{t.mine.factor}</h2>
      <p>{t.mine.factorExplain}</p>
      <Loaded query={state}>{(known) => <SetUp state={known} />}</Loaded>
    </section>
  );
}

function SetUp({ state }: { state: SecondFactorState }) {
  const t = useTexts();
  const queries = useQueryClient();
  const [offer, setOffer] = useState<SecondFactorOffer>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    await work().catch(setError);
  };
  const begin = (body: { password: string; code?: string }) =>
    attempt(async () => setOffer(await api.call(routes.beginSecondFactor, { body })));
  const confirm = (body: { code: string }) =>
    attempt(async () => {
      setCodes((await api.call(routes.confirmSecondFactor, { body })).recoveryCodes);
      setOffer(undefined);
    });
  if (codes.length > 0)
    return (
      <>
        <Alert type="success" title={t.mine.factorOn} description={t.mine.keepCodes} />
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Button onClick={() => void queries.invalidateQueries().then(() => setCodes([]))}>{t.mine.codesKept}</Button>
      </>
    );
  return (
    <>
      <p>
        {state.on
          ? t.mine.factorIsOn(state.recoveryCodes)
          : state.due
            ? t.mine.factorDue(t.day(state.due))
            : t.mine.factorOff}
      </p>
      {error ? <Refusal error={error} /> : null}
      {offer ? (
        <>
          <svg viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`} width={220} role="img" aria-label={t.mine.scan}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d={offer.qr.path} fill="#000" />
          </svg>
          <p>
            {t.mine.scan} <code>{offer.secret}</code>
          </p>
          <Form layout="inline" onFinish={(fields: { code: string }) => void confirm(fields)}>
            <Form.Item name="code" rules={[{ required: true, message: '' }]}>
              <Input
                aria-label={t.mine.code}
                placeholder={t.mine.code}
                inputMode="numeric"
                autoComplete="one-time-code"
              />
            </Form.Item>
            <Button type="primary" htmlType="submit">
              {t.common.confirm}
            </Button>
          </Form>
        </>
      ) : (
        <Form layout="inline" onFinish={(fields: { password: string; code?: string }) => void begin(fields)}>
          <Form.Item name="password" rules={[{ required: true, message: '' }]}>
            <Input.Password
              aria-label={t.mine.passwordAgain}
              placeholder={t.mine.passwordAgain}
              autoComplete="current-password"
            />
          </Form.Item>
          {state.on ? (
            <Form.Item name="code" rules={[{ required: true, message: '' }]}>
              <Input aria-label={t.mine.code} placeholder={t.mine.code} autoComplete="one-time-code" />
            </Form.Item>
          ) : null}
          <Button htmlType="submit">{state.on ? t.mine.factorAgain : t.mine.factorSetUp}</Button>
        </Form>
      )}
    </>
  );
}
