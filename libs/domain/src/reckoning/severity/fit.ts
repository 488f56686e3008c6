import { type Components, comparisonsIn } from './graph.ts';
import { huberWeights } from './huber.ts';
import { type Layout, type SeverityRow, layoutOf } from './layout.ts';
import {
  type Estimates,
  type Lambda,
  effectVariances,
  groupVariances,
  improve,
  noEstimates,
  systemAt,
} from './system.ts';

/** Severity of a team, judge or visit by dimension, in points of the score; positive where lenient. */
export interface SeverityEffect {
  readonly id: string;
  readonly effects: readonly number[];
}
export interface ComparedEffect extends SeverityEffect {
  /** Equal for those that can be compared with each other. */
  readonly component: number;
  /** Whether there is anybody to be compared with; if not, the effects are exactly 0. */
  readonly linked: boolean;
  /** Diagonal of the inverse: times σ², the variance of what the estimate misses. */
  readonly variance: number;
}
export interface GroupEstimate {
  readonly id: string;
  /** μ by dimension; `scores` is μ within 0 to 100. */
  readonly means: readonly number[];
  readonly scores: readonly number[];
  readonly variance: number;
}
export interface SeverityFit {
  readonly groups: readonly GroupEstimate[];
  readonly teams: readonly ComparedEffect[];
  readonly judges: readonly ComparedEffect[];
  readonly visits: readonly SeverityEffect[];
  readonly weights: readonly { readonly id: string; readonly weight: number }[];
  /** How often the weights were set. */
  readonly rounds: number;
}

/**
 * 尺度校正：只从几个小组都看过的楼组学各组各人的松紧，证据少就少校正，没有共同看过的楼组就不校正。
 * score = group + team + judge + visit + error, by dimension; groups fixed, the rest shrunk (SCORING.md §3; Henderson 1950). All
 * dimensions share the sheets' weights, so that corrections of the dimensions add up to the correction of the total.
 *
 * @param rows one a sheet; a judge has at most one for a visit
 * @param dimensionWeights adding up to 100, in the order of the rows' scores
 * @param most c of the Huber weights, in points of the total; Infinity: every sheet weighs 1
 */
export function severityFit(
  rows: readonly SeverityRow[],
  dimensionWeights: readonly number[],
  lambda: Lambda,
  most: number,
): SeverityFit {
  const layout = layoutOf(rows, dimensionWeights.length);
  const { teams, judges, alone } = comparisonsIn(layout);
  const { weights, rounds } = huberWeights(layout, lambda, alone, totalsOf(layout, dimensionWeights), most);
  const system = systemAt(layout, lambda, weights, alone);
  const fits = layout.scores.map((scores) => {
    const x = noEstimates(layout);
    improve(system, scores, x);
    improve(system, scores, x);
    return x;
  });
  const groupVariance = groupVariances(system);
  const variances = effectVariances(system);
  const effectsOf = (i: number) => fits.map((x) => x.effects[i]!);
  const compared = (ids: readonly string[], { of, sizes }: Components, from: number) =>
    ids.map((id, i): ComparedEffect => {
      const component = of[i]!;
      const common = { id, component, linked: sizes[component]! > 1, variance: variances[from + i]! };
      return { ...common, effects: effectsOf(from + i) };
    });
  return {
    groups: layout.groups.map((id, g) => groupEstimate(id, g, layout, fits, groupVariance[g]!)),
    teams: compared(layout.teams, teams, 0),
    judges: compared(layout.judges, judges, layout.teams.length),
    visits: layout.visits.map((id, v) => ({ id, effects: fits.map((x) => x.visits[v]!) })),
    weights: layout.rows.map(({ id }, s) => ({ id, weight: weights[s]! })),
    rounds,
  };
}

function groupEstimate(
  id: string,
  g: number,
  { origins }: Layout,
  fits: readonly Estimates[],
  variance: number,
): GroupEstimate {
  const means = fits.map((x, d) => origins[d]![g]! + x.groups[g]!);
  return { id, means, scores: means.map((mean) => Math.min(100, Math.max(0, mean))), variance };
}

/** Σ weight·score/100 by sheet, less the same of its group's origin. */
function totalsOf({ rows, scores }: Layout, dimensionWeights: readonly number[]): Float64Array {
  const totals = new Float64Array(rows.length);
  scores.forEach((list, d) => list.forEach((score, s) => (totals[s]! += (dimensionWeights[d]! * score) / 100)));
  return totals;
}
