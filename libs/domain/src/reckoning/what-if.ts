import type { Evidence } from './evidence.ts';

/** 试算: what the meeting may ask. Nothing of it is ever stored. */
export type WhatIf =
  | { readonly kind: 'threshold'; readonly stars: number; readonly from: number }
  | { readonly kind: 'quota'; readonly stars: number; readonly quota: number | null }
  | { readonly kind: 'weight'; readonly dimension: string; readonly weight: number }
  | { readonly kind: 'without-sheet'; readonly sheet: string }
  | { readonly kind: 'shrinkage'; readonly of: 'team' | 'judge' | 'visit'; readonly times: number };

/** The evidence as it would be; a change of what is not there leaves it as it is. Answer it with `reckon`. */
export function whatIf(evidence: Evidence, change: WhatIf): Evidence {
  const { standard, policy } = evidence;
  switch (change.kind) {
    case 'threshold':
    case 'quota': {
      const { kind: _kind, ...line } = change;
      const stars = policy.stars.map((l) => (l.stars === line.stars ? { ...l, ...line } : l));
      return { ...evidence, policy: { ...policy, stars } };
    }
    case 'weight':
      return { ...evidence, standard: { ...standard, dimensions: reweighed(standard.dimensions, change) } };
    case 'without-sheet':
      return { ...evidence, sheets: evidence.sheets.filter((s) => s.id !== change.sheet) };
    case 'shrinkage': {
      if (!policy.lambda) return evidence;
      const lambda = { ...policy.lambda, [change.of]: policy.lambda[change.of] * change.times };
      return { ...evidence, policy: { ...policy, lambda } };
    }
    default:
      return change satisfies never;
  }
}

/** One dimension's weight as asked, the others in their old proportion, so that all still add up to 100. */
function reweighed(
  dimensions: Evidence['standard']['dimensions'],
  { dimension, weight }: { readonly dimension: string; readonly weight: number },
): Evidence['standard']['dimensions'] {
  const before = dimensions.find((d) => d.key === dimension)?.weight;
  if (before === undefined || before === 100) return dimensions;
  const kept = Math.min(100, Math.max(0, weight));
  const scale = (100 - kept) / (100 - before);
  return dimensions.map((d) => ({ ...d, weight: d.key === dimension ? kept : d.weight * scale }));
}

/** 组间收缩强度减半、加倍，各有几个楼组的星级会变: says how much of the result hangs on one published constant. */
export function starsMovedByTeamShrinkage(
  evidence: Evidence,
  reckon: (evidence: Evidence) => { readonly groups: readonly { readonly id: string; readonly stars: number }[] },
): { readonly halved: number; readonly doubled: number } {
  const starsOf = (e: Evidence) => new Map(reckon(e).groups.map((g) => [g.id, g.stars]));
  const now = starsOf(evidence);
  const moved = (times: number) =>
    [...starsOf(whatIf(evidence, { kind: 'shrinkage', of: 'team', times }))].filter(([id, s]) => s !== now.get(id))
      .length;
  return { halved: moved(0.5), doubled: moved(2) };
}
