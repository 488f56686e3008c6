import { type Visit, routes } from '@xinglou/contract';
import { Button, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { Loaded, useReadAll } from '../shell/read.tsx';
import { useReason, useSure } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

const statuses = ['planned', 'scored', 'excused'] as const;

/** The visits: a draw, then a board that fills as sheets come in. */
export default function PlanPage() {
  const t = useTexts();
  const act = useAct();
  const ask = useReason();
  const year = useYear();
  const [search, setSearch] = useSearchParams();
  const status = statuses.find((s) => s === search.get('status'));
  const query = useReadAll(routes.listVisits, {
    params: { year },
    query: status ? { status } : {},
  });
  const excuse = async (v: Visit) => {
    const excusedReason = await ask(`${t.plan.excuse}：${v.groupName}`);
    if (excusedReason)
      await act(routes.changeVisit, { params: { year, id: v.id }, body: { excusedReason }, ifMatch: v.version });
  };
  return (
    <>
      <h1>{t.plan.title}</h1>
      <Draw />
      <Select
        aria-label={t.common.state}
        value={status ?? ''}
        style={{ minWidth: 140 }}
        onChange={(next) => setSearch(next ? { status: next } : {})}
        options={[{ value: '', label: t.common.all }, ...statuses.map((s) => ({ value: s, label: t.plan.status[s] }))]}
      />
      <Loaded query={query}>
        {({ items }) => (
          <div className="wide">
            <p>{t.plan.count(items.filter((v) => !v.training).length, items.filter((v) => v.training).length)}</p>
            <Table<Visit>
              rowKey="id"
              size="small"
              pagination={false}
              dataSource={[...items]}
              locale={{ emptyText: t.plan.none }}
              columns={[
                { title: t.common.day, render: (_, v) => t.day(v.day), className: 'day' },
                { title: t.plan.team, dataIndex: 'teamName', className: 'day' },
                { title: t.common.area, dataIndex: 'areaName' },
                {
                  title: t.common.group,
                  render: (_, v) => `${v.groupName}${v.training ? ` · ${t.plan.trainingTag}` : ''}`,
                },
                { title: t.plan.judges, render: (_, v) => v.judgeNames.join('、') },
                {
                  title: t.deliberation.sheets,
                  render: (_, v) => t.plan.sheets(v.sheets, v.judges.length),
                  align: 'right',
                },
                { title: t.common.state, render: (_, v) => <Tag>{t.plan.status[v.status]}</Tag> },
                {
                  title: t.common.action,
                  render: (_, v) =>
                    v.status === 'planned' && !v.training ? (
                      <Button size="small" onClick={() => void excuse(v)}>
                        {t.plan.excuse}
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

/** 抽签: an even split by seed, and the two buildings on which everybody tries out. */
function Draw() {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const stage = useCycle()?.stage;
  const sure = useSure();
  const [seed, setSeed] = useState('');
  const [training, setTraining] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const groups = useReadAll(routes.listBuildingGroups).data?.items ?? [];
  const planned = (useReadAll(routes.listVisits, { params: { year } }).data?.items ?? []).filter(
    (v) => v.purpose === 'first' && !v.training,
  );
  if (stage !== 'anonymousInspection' && stage !== 'rectification' && stage !== 'finalInspection') return null;
  const body = {
    ...(seed ? { seed } : {}),
    ...(training.length > 0 ? { training } : {}),
    ...(day ? { trainingDay: day } : {}),
  };
  const draw = async () => {
    const kept = planned.filter((v) => v.sheets > 0).length;
    const ask = t.plan.drawAgainAsk(planned.length - kept, kept);
    if (planned.length > 0 && !(await sure(t.plan.drawAgain, ask))) return;
    await act(routes.makePlan, { params: { year }, body });
  };
  return (
    <div className="row" style={{ alignItems: 'end' }}>
      <label className="labelled">
        {t.plan.seedHint}
        <Input aria-label={t.plan.seed} value={seed} onChange={(e) => setSeed(e.target.value)} style={{ width: 200 }} />
      </label>
      <label className="labelled">
        {t.plan.training}
        <Select
          aria-label={t.plan.training}
          mode="multiple"
          showSearch
          optionFilterProp="label"
          value={training}
          onChange={setTraining}
          options={groups.map((g) => ({ value: g.id, label: g.name }))}
          style={{ minWidth: 280 }}
        />
      </label>
      <label className="labelled">
        {t.plan.trainingDay}
        <DayInput label={t.plan.trainingDay} value={day} onChange={setDay} />
      </label>
      <Button type={planned.length > 0 ? 'default' : 'primary'} onClick={() => void draw()}>
        {planned.length > 0 ? t.plan.drawAgain : t.plan.draw}
      </Button>
    </div>
  );
}
