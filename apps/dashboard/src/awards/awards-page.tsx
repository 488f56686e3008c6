import { type Award, routes } from '@xinglou/contract';
import { Stars } from '@xinglou/ui';
import { Button, Table } from 'antd';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useReason } from '../shell/reason.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** Who holds which stars; certificates to print; a plaque taken down with a reason. */
export default function AwardsPage() {
  const t = useTexts();
  const act = useAct();
  const ask = useReason();
  const year = useYear();
  const { persona } = useSession();
  const query = useRead(routes.listAwards, { params: { year } });
  const withdraw = async ({ id, name }: Award) => {
    const reason = await ask(`${t.awards.withdraw}：${name}`);
    if (reason) await act(routes.withdrawAward, { params: { id }, body: { reason } });
  };
  return (
    <>
      <h1>{t.awards.title}</h1>
      <Loaded query={query}>
        {({ items }) => (
          <div className="wide">
            <Table<Award>
              rowKey="id"
              pagination={false}
              dataSource={[...items]}
              locale={{ emptyText: t.awards.none }}
              columns={[
                { title: t.common.area, dataIndex: 'area' },
                { title: t.common.group, dataIndex: 'name' },
                {
                  title: t.deliberation.stars,
                  render: (_, a) => (
                    <Stars stars={a.stars} withdrawn={a.state === 'withdrawn'} label={t.stars(a.stars)} />
                  ),
                },
                { title: t.common.state, render: (_, a) => t.awards.states[a.state] },
                {
                  title: t.awards.number,
                  render: (_, a) =>
                    persona === 'leadership' ? (
                      a.certificateNumber
                    ) : (
                      <a href={`/api/awards/${a.id}/certificate.pdf`}>{a.certificateNumber}</a>
                    ),
                },
                {
                  title: t.common.action,
                  render: (_, a) =>
                    persona === 'office' && a.state === 'held' ? (
                      <Button size="small" onClick={() => void withdraw(a)}>
                        {t.awards.withdraw}
                      </Button>
                    ) : null,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}
