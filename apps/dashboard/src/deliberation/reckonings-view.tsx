import { type ReckoningRow, routes } from '@xinglou/contract';
import type { GroupMove, MoveCause } from '@xinglou/domain';
import { Select, Table, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { Waiting, useRead } from '../shell/read.tsx';
import { instant } from '../shell/instant.ts';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { ApprovalHistory } from './approvals.tsx';
import { useShown } from './use-shown.ts';

/** Every frozen result of the year, and what moved between two of them. */
export function ReckoningsView({ rows }: { rows: readonly ReckoningRow[] }) {
  const t = useTexts();
  const { reckonings: d } = useDeskTexts();
  const [search, setSearch] = useSearchParams();
  const chosen = (key: string, otherwise: ReckoningRow | undefined) =>
    rows.find((r) => String(r.number) === search.get(key)) ?? otherwise;
  const [before, after] = [chosen('before', rows[1]), chosen('after', rows[0])];
  const options = rows.map((r) => ({ value: String(r.number), label: d.number(r.number) }));
  const choose = (key: string, value: string) =>
    setSearch(
      (now) => {
        now.set(key, value);
        return now;
      },
      { replace: true },
    );
  const state = (r: ReckoningRow) => (r.number === rows[0]?.number ? d.newest : d.superseded);
  return (
    <>
      <p className="quiet">{d.list}</p>
      <div className="wide">
        <Table<ReckoningRow>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={[...rows]}
          columns={[
            { title: t.common.version, render: (_, r) => d.number(r.number), className: 'day' },
            { title: d.at, render: (_, r) => instant(r.frozenAt), className: 'day' },
            { title: d.rule, render: (_, r) => d.rules(r.rule) },
            { title: d.digest, render: (_, r) => <code>{r.outputDigest.slice(0, 16)}</code> },
            {
              title: d.state,
              render: (_, r) => (
                <>
                  <Tag>{state(r)}</Tag>
                  {r.approval ? (
                    <Tag color={r.approval === 'approved' ? 'success' : 'error'}>{d[r.approval]}</Tag>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </div>
      <ApprovalHistory />
      <h2>{d.choose}</h2>
      {before && after ? (
        <>
          <div className="row">
            <Select
              aria-label={d.before}
              value={String(before.number)}
              options={options}
              onChange={(v) => choose('before', v)}
              style={{ width: 120 }}
            />
            {d.with}
            <Select
              aria-label={d.after}
              value={String(after.number)}
              options={options}
              onChange={(v) => choose('after', v)}
              style={{ width: 120 }}
            />
          </div>
          <Compared key={`${before.id} ${after.id}`} before={before.id} after={after.id} />
        </>
      ) : (
        <p>{d.onlyOne}</p>
      )}
    </>
  );
}

function Compared({ before, after }: { before: string; after: string }) {
  const year = useYear();
  const changes = useRead(routes.readChanges, { params: { year, id: after }, query: { since: before } });
  const numbers = useRead(routes.publicNumbers, { params: { year } });
  if (!changes.data || !numbers.data) return <Waiting queries={[changes, numbers]} />;
  const { items } = numbers.data;
  const training = new Set(items.filter((n) => n.training).map((n) => n.number));
  const moves = changes.data.moves.filter((m) => !training.has(m.id));
  return <Moves moves={moves} nameOf={(number) => items.find((n) => n.number === number)?.name ?? number} />;
}

function Moves({ moves, nameOf }: { moves: readonly GroupMove[]; nameOf: (number: string) => string }) {
  const t = useTexts();
  const { reckonings: d } = useDeskTexts();
  const causes = useCauses();
  const shown = useShown();
  if (moves.length === 0) return <p>{d.same}</p>;
  const starred = moves.filter((m) => m.before?.stars !== m.after?.stars).length;
  const standing = (s: GroupMove['before']) => (s === null ? '—' : `${shown(s.total)} · ${t.stars(s.stars)}`);
  return (
    <>
      <p>{d.moves(moves.length, starred)}</p>
      <div className="wide">
        <Table<GroupMove>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={[...moves]}
          columns={[
            { title: t.common.group, render: (_, m) => nameOf(m.id) },
            { title: d.before, align: 'right', className: 'day', render: (_, m) => standing(m.before) },
            { title: d.after, align: 'right', className: 'day', render: (_, m) => <b>{standing(m.after)}</b> },
            { title: d.why, render: (_, m) => causes(m.causes) },
          ]}
        />
      </div>
    </>
  );
}

/** Causes in words, those alike counted: 新增评分表 ×3. */
function useCauses() {
  const t = useTexts();
  const { reckonings: d } = useDeskTexts();
  const named = (field: string) => (t.policy.fields as Readonly<Record<string, string>>)[field] ?? field;
  const word = (cause: MoveCause): string => {
    if ('change' in cause) return `${d.cause[cause.change]}${d.cause.kinds[cause.kind]}`;
    return cause.kind === 'policy' ? d.cause.policy(cause.fields.map(named).join('、')) : d.cause[cause.kind];
  };
  return (causes: readonly MoveCause[]): string => {
    const words = causes.map(word);
    return [...new Set(words)]
      .map((one) => {
        const n = words.filter((other) => other === one).length;
        return n > 1 ? `${one} ×${n}` : one;
      })
      .join('；');
  };
}
