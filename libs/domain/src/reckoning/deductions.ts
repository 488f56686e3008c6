import type { Evidence, EvidenceFinding } from './evidence.ts';
import type { EvidenceProblem } from './reckoning.ts';

/** Only what the group itself is responsible for counts. */
export const isOwn = (finding: EvidenceFinding): boolean => finding.responsible === 'group';

/**
 * 暗访扣分：由楼组负责的问题按程度扣分；按期整改到位的按系数扣；每个方面有上限。
 * In points of the total, by group and dimension.
 */
export function deductionsOf({ findings, policy }: Evidence): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const f of findings.filter(isOwn)) {
    const points = policy.deductions[f.grade] * (f.rectified ? policy.rectifiedFactor[f.grade] : 1);
    const own = sums.get(f.group) ?? new Map<string, number>();
    own.set(f.dimension, (own.get(f.dimension) ?? 0) + points);
    sums.set(f.group, own);
  }
  for (const own of sums.values()) for (const [d, points] of own) own.set(d, Math.min(points, policy.deductionCap));
  return sums;
}

export function findingProblems({ findings, groups, standard }: Evidence): EvidenceProblem[] {
  const known = new Set(groups.map((g) => g.id));
  const dimensions = new Set(standard.dimensions.map((d) => d.key));
  return findings.flatMap((f): EvidenceProblem[] => {
    if (!known.has(f.group)) return [{ code: 'finding-unknown-group', id: f.id, detail: f.group }];
    return dimensions.has(f.dimension) ? [] : [{ code: 'finding-unknown-dimension', id: f.id, detail: f.dimension }];
  });
}
