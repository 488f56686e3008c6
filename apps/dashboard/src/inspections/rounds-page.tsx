import { type InspectionRound, routes } from '@xinglou/contract';
import { inspectionStages } from '@xinglou/domain';
import { Button, Table } from 'antd';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSure } from '../shell/reason.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { CoverageMap } from './coverage-map.tsx';
import { OpenRound } from './open-round.tsx';

/** 暗访轮次: how far the inspections have come, and the next draw. Who goes where is on no screen. */
export default function RoundsPage() {
  const t = useTexts();
  const w = useInspectionTexts();
  const year = useYear();
  const stage = useCycle()?.stage;
  const mayOpen = stage !== undefined && inspectionStages.includes(stage);
  const act = useAct();
  const sure = useSure();
  const rounds = useRead(routes.listInspectionRounds, { params: { year } });
  const coverage = useRead(routes.inspectionCoverage, { params: { year } });
  const close = async (id: string) => {
    if (await sure(w.rounds.close, w.rounds.closeAsk)) await act(routes.closeInspectionRound, { params: { id } });
  };
  return (
    <>
      <h1>{w.rounds.title}</h1>
      <p>{w.rounds.about}</p>
      <Loaded query={rounds}>
        {({ inspectors, fewest, items }) => (
          <>
            <p>{w.rounds.inspectors(inspectors)}</p>
            <Table<InspectionRound>
              rowKey="id"
              pagination={false}
              dataSource={[...items]}
              locale={{ emptyText: w.rounds.empty }}
              columns={[
                { title: w.rounds.title, render: (_, r) => w.rounds.round(r.number) },
                { title: t.common.kind, render: (_, r) => w.rounds.kind[r.kind] },
                { title: t.common.group, render: (_, r) => w.rounds.row(r.seen, r.groups) },
                {
                  title: t.common.state,
                  render: (_, r) =>
                    r.closedOn ? w.rounds.ended(t.day(r.closedOn)) : w.rounds.running(t.day(r.lastDay)),
                },
                {
                  title: t.common.action,
                  render: (_, r) =>
                    r.closedOn ? null : <Button onClick={() => void close(r.id)}>{w.rounds.close}</Button>,
                },
              ]}
            />
            {mayOpen && items.every((r) => r.closedOn !== null) ? (
              <OpenRound inspectors={inspectors} fewest={fewest} />
            ) : null}
          </>
        )}
      </Loaded>
      <Loaded query={coverage}>{(data) => <CoverageMap coverage={data} />}</Loaded>
    </>
  );
}
