import { correctionOf } from './correction.ts';
import { type Design, type ScoredSheet, designOf } from './design.ts';
import { type Evidence, inCanonicalOrder } from './evidence.ts';
import type { Fit } from './mean-fit.ts';
import type { EffectRow } from './reckoning.ts';
import { type SeverityEffect, type SeverityRow, severityFit } from './severity/index.ts';

/** Rule "1": μ of the severity fit, clamped; who is linked with nobody is not corrected (SCORING.md §3). */
export function correctedFit({ sheets }: Design, { standard, policy }: Evidence): Fit {
  const { lambda, huber, sigmaTotal } = correctionOf(policy);
  const fit = severityFit(
    rowsOf(sheets),
    standard.dimensions.map((d) => d.weight),
    lambda,
    huber,
  );
  const row = ({ id, effects }: SeverityEffect): EffectRow => ({
    id,
    effect: standard.dimensions.reduce((sum, d, i) => sum + (d.weight * (effects[i] ?? 0)) / 100, 0),
    dimensions: Object.fromEntries(standard.dimensions.map((d, i) => [d.key, effects[i] ?? 0])),
  });
  return {
    scores: new Map(fit.groups.map((g) => [g.id, g.scores])),
    errors: new Map(fit.groups.map((g) => [g.id, sigmaTotal * Math.sqrt(g.variance)])),
    teams: fit.teams.map((t) => ({ ...row(t), linked: t.linked })),
    judges: fit.judges.map(row),
    weights: new Map(fit.weights.map((w) => [w.id, w.weight])),
  };
}

const rowsOf = (sheets: readonly ScoredSheet[]): SeverityRow[] =>
  sheets.flatMap(({ id, judge, visit, scores, inFit }) =>
    inFit ? [{ id, judge, visit: visit.id, group: visit.group, team: visit.team, scores }] : [],
  );

/** The sheets of the fit with their totals alone: what next year's λ is estimated from. */
export function totalRows(given: Evidence): SeverityRow[] {
  const evidence = inCanonicalOrder(given);
  const { dimensions } = evidence.standard;
  const total = (scores: readonly number[]) => dimensions.reduce((sum, d, i) => sum + (d.weight * scores[i]!) / 100, 0);
  return rowsOf(designOf(evidence).sheets).map((r) => ({ ...r, scores: [total(r.scores)] }));
}
