import { type Account, type NewAccount, type Persona, personas, routes } from '@xinglou/contract';
import { Button, Form, Input, Popover, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead, useReadAll } from '../shell/read.tsx';
import { useSure } from '../shell/reason.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';

/** The administrator's accounts: new ones, disabled ones. */
export default function AccountsPage() {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const persona = personas.find((p) => p === search.get('persona'));
  const query = useReadAll(routes.listAccounts, { query: persona ? { persona } : {} });
  return (
    <>
      <h1>{t.accounts.title}</h1>
      <NewOne />
      <Select
        aria-label={t.accounts.persona}
        value={persona ?? ''}
        style={{ minWidth: 140 }}
        onChange={(next) => setSearch(next ? { persona: next } : {})}
        options={[
          { value: '', label: t.common.all },
          ...personas.map((p) => ({ value: p, label: t.accounts.personas[p] })),
        ]}
      />
      <Loaded query={query}>
        {({ items }) => (
          <div className="wide">
            <Table<Account>
              rowKey="id"
              size="small"
              pagination={false}
              dataSource={[...items]}
              columns={[
                { title: t.accounts.username, dataIndex: 'username' },
                { title: t.common.name, dataIndex: 'name' },
                { title: t.accounts.persona, className: 'day', render: (_, a) => t.accounts.personas[a.persona] },
                {
                  title: t.common.state,
                  className: 'day',
                  render: (_, a) => (a.disabled ? t.accounts.disabled : t.accounts.enabled),
                },
                {
                  title: t.common.action,
                  render: (_, a) => <Acts account={a} />,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}

/** One may not lock oneself out: for that another administrator is needed. */
function Acts({ account: a }: { account: Account }) {
  const t = useTexts();
  const act = useAct();
  const sure = useSure();
  const { id } = useSession();
  const params = { id: a.id };
  const able = async () => {
    if (!a.disabled && !(await sure(t.accounts.disable, t.accounts.disableAsk(a.name)))) return;
    await act(routes.changeAccount, { params, body: { disabled: !a.disabled }, ifMatch: a.version });
  };
  const endSessions = async () => {
    if (await sure(t.accounts.endSessions, t.accounts.endSessionsAsk(a.name)))
      await act(routes.endSessionsOf, { params }, t.accounts.sessionsEnded);
  };
  const removeFactor = async () => {
    if (await sure(t.accounts.removeFactor, t.accounts.removeFactorAsk(a.name)))
      await act(routes.removeSecondFactor, { params }, t.accounts.factorRemoved);
  };
  return (
    <Space wrap>
      {a.id === id ? null : (
        <Button size="small" onClick={() => void able()}>
          {a.disabled ? t.accounts.enable : t.accounts.disable}
        </Button>
      )}
      <Button size="small" onClick={() => void endSessions()}>
        {t.accounts.endSessions}
      </Button>
      {a.persona === 'office' || a.persona === 'admin' ? (
        <Button size="small" onClick={() => void removeFactor()}>
          {t.accounts.removeFactor}
        </Button>
      ) : null}
      <NewPassword account={a} />
    </Space>
  );
}

/** A password to hand out; its person chooses another at the next sign-in. */
function NewPassword({ account }: { account: Account }) {
  const t = useTexts();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const save = async ({ password }: { password: string }) => {
    const sent = { params: { id: account.id }, body: { password }, ifMatch: account.version };
    if (await act(routes.changeAccount, sent, t.accounts.handOut(account.name))) setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Form layout="inline" onFinish={(fields: { password: string }) => void save(fields)}>
          <Form.Item name="password" rules={[{ required: true, message: '' }]}>
            <Input.Password
              aria-label={t.accounts.password}
              placeholder={t.accounts.password}
              autoComplete="new-password"
              style={{ width: 280 }}
            />
          </Form.Item>
          <Button htmlType="submit">{t.common.save}</Button>
        </Form>
      }
    >
      <Button size="small">{t.accounts.newPassword}</Button>
    </Popover>
  );
}

function NewOne() {
  const t = useTexts();
  const act = useAct();
  const [form] = Form.useForm<NewAccount>();
  const persona = Form.useWatch('persona', form) as Persona | undefined;
  const areas = useRead(routes.listAreas).data?.items ?? [];
  const judges = useRead(routes.listJudges).data?.items ?? [];
  const create = async (body: NewAccount) => {
    if (await act(routes.createAccount, { body })) form.resetFields();
  };
  return (
    <Form form={form} layout="inline" onFinish={(body) => void create(body)} style={{ gap: 8, marginBottom: 16 }}>
      <Form.Item name="username" rules={[{ required: true, message: '' }]}>
        <Input aria-label={t.accounts.username} placeholder={t.accounts.username} />
      </Form.Item>
      <Form.Item name="name" rules={[{ required: true, message: '' }]}>
        <Input aria-label={t.common.name} placeholder={t.common.name} />
      </Form.Item>
      <Form.Item name="persona" rules={[{ required: true, message: '' }]}>
        <Select
          aria-label={t.accounts.persona}
          placeholder={t.accounts.persona}
          options={personas.map((p) => ({ value: p, label: t.accounts.personas[p] }))}
          style={{ minWidth: 120 }}
        />
      </Form.Item>
      {persona === 'area' ? (
        <Form.Item name="areaId" rules={[{ required: true, message: '' }]}>
          <Select
            aria-label={t.common.area}
            placeholder={t.common.area}
            options={areas.map((a) => ({ value: a.id, label: a.name }))}
            style={{ minWidth: 140 }}
          />
        </Form.Item>
      ) : null}
      {persona === 'judge' ? (
        <Form.Item name="judgeId" rules={[{ required: true, message: '' }]}>
          <Select
            aria-label={t.accounts.judge}
            placeholder={t.accounts.judge}
            options={judges.filter((j) => !j.username).map((j) => ({ value: j.id, label: j.name }))}
            style={{ minWidth: 160 }}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="password" rules={[{ required: true, message: '' }]}>
        <Input.Password
          aria-label={t.accounts.password}
          placeholder={t.accounts.password}
          autoComplete="new-password"
          style={{ width: 280 }}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t.common.add}
      </Button>
    </Form>
  );
}
