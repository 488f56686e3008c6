import { routes } from '@xinglou/contract';
import {
  type EffectKind,
  type Evidence,
  type LambdaProposal,
  type SpreadEstimate,
  comparableParts,
  proposedLambda,
  reckon,
  starsMovedByTeamShrinkage,
  totalRows,
} from '@xinglou/domain';
import { Alert, Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** Beside the constants that a person publishes: what hangs on them, and what the last sheets say of them. */
export function Firmness() {
  const year = useYear();
  const before = String(Number(year) - 1);
  const own = useRead(routes.listReckonings, { params: { year } });
  const earlier = useRead(routes.listReckonings, { params: { year: before } }, own.data?.items.length === 0);
  const [id, of] = [own.data?.items[0]?.id ?? earlier.data?.items[0]?.id, own.data?.items[0] ? year : before];
  const evidence = useRead(routes.readEvidence, { params: { year: of, id: id ?? '' } }, id !== undefined);
  return evidence.data ? <Said key={id} year={of} evidence={evidence.data} /> : null;
}

function Said({ year, evidence }: { year: string; evidence: Evidence }) {
  const t = useTexts();
  const [proposal, setProposal] = useState<LambdaProposal | null>(null);
  const parts = useMemo(() => comparableParts(evidence), [evidence]);
  const moved = useMemo(() => starsMovedByTeamShrinkage(evidence, reckon), [evidence]);
  return (
    <section aria-label={t.firmness.title(year)}>
      <h2>{t.firmness.title(year)}</h2>
      {parts.length > 1 ? (
        <Alert
          type="warning"
          title={t.firmness.parts(parts.length)}
          description={parts.map((p) => t.firmness.part(p.teams.length, p.groups.length)).join('；')}
        />
      ) : (
        <p>{t.firmness.onePart}</p>
      )}
      {evidence.rule === '0' ? null : <p>{t.firmness.shrinkage(moved.halved, moved.doubled)}</p>}
      <Button onClick={() => setProposal(proposedLambda(totalRows(evidence)))}>{t.firmness.estimate}</Button>
      {proposal ? <Proposal proposal={proposal} /> : null}
    </section>
  );
}

function Proposal({ proposal }: { proposal: LambdaProposal }) {
  const t = useTexts();
  const { columns, of, beyond, noDifference } = t.firmness;
  if (proposal.kind !== 'estimated') return <Alert type="info" title={t.firmness[proposal.kind]} />;
  const rows = (['team', 'judge', 'visit'] as const).map((kind) => ({ kind, ...proposal[kind] }));
  const points = (x: number) => x.toFixed(1);
  const limits = ([low, high]: SpreadEstimate['limits']) =>
    high === null ? `${points(low)} ${beyond}` : `${points(low)} – ${points(high)}`;
  return (
    <>
      <Alert type="warning" title={t.firmness.warning} />
      <Table<SpreadEstimate & { kind: EffectKind }>
        rowKey="kind"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: columns.of, render: (_, row) => of[row.kind] },
          { title: columns.spread, render: (_, row) => points(row.sd) },
          { title: columns.limits, render: (_, row) => limits(row.limits) },
          {
            title: columns.lambda,
            render: (_, row) => (row.lambda === null ? noDifference : row.lambda.toFixed(2)),
          },
        ]}
      />
    </>
  );
}
