import { type FrozenReckoning, type PublicNumber, routes } from '@xinglou/contract';
import type { ReckonedGroup } from '@xinglou/domain';
import { Stars } from '@xinglou/ui';
import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { DecisionForm } from './decision-form.tsx';
import { LateSheets } from './late-sheets.tsx';

/** The closing meeting: reckon, look at every group, decide the few that are marked. */
export default function DeliberationPage() {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const open = useCycle()?.stage === 'deliberation';
  const list = useRead(routes.listReckonings, { params: { year } });
  const newest = list.data?.items[0];
  return (
    <>
      <h1>{t.deliberation.title}</h1>
      <div className="row">
        {open ? (
          <Button type="primary" onClick={() => void act(routes.reckon, { params: { year } }, t.deliberation.reckoned)}>
            {t.deliberation.reckon}
          </Button>
        ) : null}
        {newest ? (
          <Tag color={newest.current ? 'success' : 'warning'}>
            {newest.current ? t.deliberation.current : t.deliberation.outdated}
          </Tag>
        ) : null}
      </div>
      <LateSheets />
      {newest ? <Newest id={newest.id} /> : <p>{t.approval.nothing}</p>}
    </>
  );
}

function Newest({ id }: { id: string }) {
  const year = useYear();
  const reckoning = useRead(routes.readReckoning, { params: { year, id } });
  const numbers = useRead(routes.publicNumbers, { params: { year } });
  return (
    <Loaded query={reckoning}>
      {(r) => <Loaded query={numbers}>{({ items }) => <Ladder reckoning={r} numbers={items} />}</Loaded>}
    </Loaded>
  );
}

function Ladder({ reckoning, numbers }: { reckoning: FrozenReckoning; numbers: readonly PublicNumber[] }) {
  const t = useTexts();
  const open = useCycle()?.stage === 'deliberation';
  const [deciding, setDeciding] = useState<{ id: string; name: string; stars: number } | null>(null);
  const of = new Map(numbers.filter((n) => n.kind === 'group').map((n) => [n.number, n]));
  const groups = reckoning.groups
    .filter((g) => of.get(g.id)?.training !== true)
    .sort(
      (a, b) => Number(b.revisit) - Number(a.revisit) || (b.total ?? -1) - (a.total ?? -1) || (a.id < b.id ? -1 : 1),
    );
  return (
    <>
      {reckoning.problems.length > 0 ? (
        <Alert
          type="warning"
          title={t.deliberation.problems}
          description={<Problems problems={reckoning.problems} of={of} />}
        />
      ) : null}
      <p>
        <small>
          {t.deliberation.digest} {reckoning.outputDigest.slice(0, 16)}
        </small>
      </p>
      {deciding ? <DecisionForm key={deciding.id} {...deciding} onDone={() => setDeciding(null)} /> : null}
      <div className="wide">
        <Table<ReckonedGroup>
          rowKey="id"
          pagination={false}
          dataSource={groups}
          columns={[
            { title: t.common.group, render: (_, g) => of.get(g.id)?.name ?? g.id },
            { title: t.deliberation.raw, align: 'right', render: (_, g) => t.points(g.rawTotal) },
            {
              title: t.deliberation.deduction,
              align: 'right',
              render: (_, g) => t.points(Object.values(g.dimensions).reduce((sum, d) => sum + d.deduction, 0)),
            },
            { title: t.deliberation.total, align: 'right', render: (_, g) => <strong>{t.points(g.total)}</strong> },
            { title: t.deliberation.sheets, align: 'right', dataIndex: 'sheets' },
            { title: t.deliberation.ruleStars, render: (_, g) => t.stars(g.ruleStars) },
            { title: t.deliberation.stars, render: (_, g) => <Stars stars={g.stars} label={t.stars(g.stars)} /> },
            { title: '', render: (_, g) => (g.revisit ? <Tag color="warning">{t.deliberation.revisit}</Tag> : null) },
            {
              title: '',
              render: (_, g) => {
                const group = of.get(g.id);
                return group && open ? (
                  <Button size="small" onClick={() => setDeciding({ id: group.id, name: group.name, stars: g.stars })}>
                    {t.deliberation.decide}
                  </Button>
                ) : null;
              },
            },
          ]}
        />
      </div>
    </>
  );
}

/** By kind, with the groups named; sheets, visits and judges keep their public numbers. */
function Problems({
  problems,
  of,
}: {
  problems: FrozenReckoning['problems'];
  of: ReadonlyMap<string, { readonly name: string }>;
}) {
  const t = useTexts();
  const codes = [...new Set(problems.map((p) => p.code))];
  return (
    <ul>
      {codes.map((code) => {
        const names = problems.flatMap((p) => (p.code === code ? [of.get(p.id)?.name ?? p.id] : []));
        return (
          <li key={code}>
            {t.deliberation.problem[code]}：{names.slice(0, 10).join('、')}
            {names.length > 10 ? t.deliberation.andMore(names.length - 10) : ''}
          </li>
        );
      })}
    </ul>
  );
}
