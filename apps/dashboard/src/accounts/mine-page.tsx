import { type OpenSession, routes } from '@xinglou/contract';
import { Button, Table } from 'antd';
import { useAct } from '../shell/act.tsx';
import { OwnPassword } from '../shell/own-password.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { SecondFactor } from '../shell/second-factor.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';

/** 我的登录: where I am signed in, my password, my second factor. */
export default function MinePage() {
  const t = useTexts();
  const { persona } = useSession();
  return (
    <>
      <h1>{t.mine.title}</h1>
      <h2>{t.mine.sessions}</h2>
      <Sessions />
      {persona === 'office' || persona === 'admin' ? <SecondFactor /> : null}
      <OwnPassword />
    </>
  );
}

function Sessions() {
  const t = useTexts();
  const act = useAct();
  const query = useRead(routes.listSessions);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Table<OpenSession>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={[...items]}
          columns={[
            { title: t.mine.device, render: (_, s) => s.device || t.mine.someDevice },
            { title: t.mine.since, render: (_, s) => t.day(s.since) },
            { title: t.mine.until, render: (_, s) => t.day(s.until) },
            {
              title: t.common.action,
              render: (_, s) =>
                s.current ? (
                  t.mine.thisOne
                ) : (
                  <Button
                    size="small"
                    onClick={() => void act(routes.endSession, { params: { id: s.id } }, t.mine.ended)}
                  >
                    {t.mine.end}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
