import type { Design, ScoredSheet } from './design.ts';
import type { Evidence } from './evidence.ts';
import type { EffectRow, TeamRow } from './reckoning.ts';

/** What a fit says: a score for each group and dimension, and how severe teams and judges were. */
export interface Fit {
  readonly scores: ReadonlyMap<string, readonly number[]>;
  readonly teams: readonly TeamRow[];
  readonly judges: readonly EffectRow[];
  /** Of each sheet in the fit. */
  readonly weights: ReadonlyMap<string, number>;
  /** Standard errors of the groups' totals; empty under a rule that knows none. */
  readonly errors: ReadonlyMap<string, number>;
}

const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const clamp = (x: number): number => Math.min(100, Math.max(0, x));

/** Unweighted means over the sheets of a group, by dimension, clamped to [0, 100]. */
export function meansOf(sheets: readonly ScoredSheet[], dimensions: number): Map<string, number[]> {
  const sums = new Map<string, { n: number; sum: number[] }>();
  for (const { visit, scores } of sheets) {
    const row = sums.get(visit.group) ?? { n: 0, sum: new Array<number>(dimensions).fill(0) };
    row.n += 1;
    scores.forEach((y, d) => (row.sum[d] = (row.sum[d] ?? 0) + y));
    sums.set(visit.group, row);
  }
  return new Map([...sums].map(([group, { n, sum }]) => [group, sum.map((s) => clamp(s / n))]));
}

/** Rule "0": the mean, without correction. Effects are 0; who is linked is told all the same. */
export function meanFit({ sheets }: Design, { standard }: Evidence): Fit {
  const dimensionKeys = standard.dimensions.map((d) => d.key);
  const used = sheets.filter((s) => s.inFit);
  const none = { effect: 0, dimensions: Object.fromEntries(dimensionKeys.map((key) => [key, 0])) };
  const linked = meeting(used, (s) => s.visit.team);
  return {
    scores: meansOf(used, dimensionKeys.length),
    teams: sorted(used.map((s) => s.visit.team)).map((id) => ({ id, linked: linked.has(id), ...none })),
    judges: sorted(used.map((s) => s.judge)).map((id) => ({ id, ...none })),
    weights: new Map(used.map((s) => [s.id, 1])),
    errors: new Map(),
  };
}

/** Those that share a group with another of their kind: only these can be compared (SCORING.md §3 'No link, no correction'). */
export function meeting(sheets: readonly ScoredSheet[], of: (sheet: ScoredSheet) => string): Set<string> {
  const ofGroup = new Map<string, Set<string>>();
  for (const s of sheets) ofGroup.set(s.visit.group, (ofGroup.get(s.visit.group) ?? new Set()).add(of(s)));
  return new Set([...ofGroup.values()].filter((together) => together.size > 1).flatMap((together) => [...together]));
}
