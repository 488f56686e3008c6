import { useQueryClient } from '@tanstack/react-query';
import { routes } from '@xinglou/contract';
import { StageBar, useLanguage } from '@xinglou/ui';
import { Alert, Button, Drawer, Layout, Menu, Select, Space } from 'antd';
import { useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import type { Feature } from '../features.ts';
import { api } from './api.ts';
import { DemoDay } from './demo-day.tsx';
import { forgetKept } from './kept.ts';
import { useRead } from './read.tsx';
import { useSession } from './session.tsx';
import { useGateTexts } from './gate-words.ts';
import { useTexts } from './use-words.ts';
import { useCycle, useYear } from './year.ts';

/** Every page's frame: where am I (year, stage), who am I, where can I go. */
export function Frame({ features }: { features: readonly Feature[] }) {
  const t = useTexts();
  const year = useYear();
  const cycle = useCycle();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const current = pathname.split('/')[2] ?? 'home';
  const here = features.find((f) => f.path === current)?.path;
  const menu = (
    <Menu
      mode="inline"
      selectedKeys={[current]}
      onClick={() => setOpen(false)}
      items={[...new Set(features.map((f) => f.section))].map((section) => ({
        type: 'group',
        key: section,
        label: t.sections[section],
        children: features
          .filter((f) => f.section === section)
          .map(({ path }) => ({ key: path, label: <Link to={`/${year}/${path}`}>{t.menu[path]}</Link> })),
      }))}
    />
  );
  return (
    <Layout style={{ minHeight: '100vh', background: 'transparent' }}>
      <title>{`${here ? `${t.menu[here]} · ` : ''}${year} · ${t.app}`}</title>
      <Layout.Sider
        breakpoint="lg"
        collapsedWidth={0}
        trigger={null}
        theme="light"
        width={180}
        style={{ transition: 'none' }}
      >
        <h2 style={{ padding: '8px 24px', margin: 0 }}>{t.app}</h2>
        {menu}
      </Layout.Sider>
      <Layout style={{ background: 'transparent' }}>
        <header className="row no-print" style={{ padding: '0 16px' }}>
          <Button className="narrow" onClick={() => setOpen(true)}>
            {t.shell.menu}
          </Button>
          <strong>{t.year(Number(year))}</strong>
          <span className="grow" />
          <Who />
        </header>
        <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={240} title={t.app}>
          {menu}
        </Drawer>
        <section aria-label={t.shell.stage} style={{ padding: '0 16px' }}>
          {cycle ? <Bar stage={cycle.stage} /> : null}
        </section>
        <DueFactor />
        <main className="page" style={{ width: '100%', boxSizing: 'border-box' }}>
          <Outlet />
        </main>
      </Layout>
    </Layout>
  );
}

function Bar({ stage }: { stage: Parameters<typeof StageBar>[0]['stage'] }) {
  const t = useTexts();
  const { stages } = useGateTexts();
  return <StageBar stage={stage} names={stages} label={t.shell.stage} />;
}

function Who() {
  const t = useTexts();
  const session = useSession();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const year = useYear();
  const page = useLocation().pathname.split('/')[2] ?? 'home';
  const years = useRead(routes.listCycles).data?.items ?? [];
  const signOut = async () => {
    await api.call(routes.signOut).catch(() => undefined);
    forgetKept();
    await queries.resetQueries();
  };
  return (
    <Space wrap>
      {session.demo ? <DemoDay today={session.today} mayMove={session.persona === 'office'} /> : null}
      <Select
        aria-label={t.home.beginYear}
        value={year}
        options={years.map((c) => ({ value: String(c.year), label: String(c.year) }))}
        onChange={(next) => void navigate(`/${next}/${page}`)}
      />
      <span>{session.name}</span>
      <Button type="link" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t.signIn.language}
      </Button>
      <Button onClick={() => void signOut()}>{t.signIn.out}</Button>
    </Space>
  );
}

/** Office and administrator hear of the second factor before it is required. */
function DueFactor() {
  const t = useTexts();
  const { secondFactorDue } = useSession();
  const year = useYear();
  return secondFactorDue ? (
    <Alert
      className="no-print"
      type="warning"
      title={<Link to={`/${year}/mine`}>{t.mine.factorDue(t.day(secondFactorDue))}</Link>}
    />
  ) : null;
}
