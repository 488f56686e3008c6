import type { StarPolicy } from '../standard/types.ts';
import type { EvidenceFinding } from './evidence.ts';

/** Only what the group itself is responsible for counts. */
export const isOwn = (finding: EvidenceFinding): boolean => finding.responsible === 'group';

/** 由楼组负责的问题按程度扣分；按期整改到位的按系数扣。Before the cap of its dimension, in points of the total. */
export const deductionOf = (f: EvidenceFinding, { deductions, rectifiedFactor }: StarPolicy): number =>
  isOwn(f) ? deductions[f.grade] * (f.rectified ? rectifiedFactor[f.grade] : 1) : 0;

/** 暗访扣分：每个方面有上限。In points of the total, by group and dimension. */
export function deductionsOf(
  findings: readonly EvidenceFinding[],
  policy: StarPolicy,
): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const f of findings.filter(isOwn)) {
    const own = sums.get(f.group) ?? new Map<string, number>();
    own.set(f.dimension, (own.get(f.dimension) ?? 0) + deductionOf(f, policy));
    sums.set(f.group, own);
  }
  for (const own of sums.values()) for (const [d, points] of own) own.set(d, Math.min(points, policy.deductionCap));
  return sums;
}
