import { correctionOf } from './correction.ts';
import type { Design } from './design.ts';
import type { Evidence } from './evidence.ts';
import type { Fit } from './mean-fit.ts';
import type { EffectRow } from './reckoning.ts';
import { type SeverityEffect, severityFit } from './severity/index.ts';

/** Rule "1": μ of the severity fit, clamped; who is linked with nobody is not corrected (SCORING.md §3). */
export function correctedFit({ sheets }: Design, { standard, policy }: Evidence): Fit {
  const { lambda, huber, sigmaTotal } = correctionOf(policy);
  const rows = sheets.flatMap(({ id, judge, visit, scores, inFit }) =>
    inFit ? [{ id, judge, visit: visit.id, group: visit.group, team: visit.team, scores }] : [],
  );
  const fit = severityFit(
    rows,
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
