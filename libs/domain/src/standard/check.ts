import { type Flaw, flaw } from '../flaw.ts';
import { unsoundConstants } from './constants.ts';
import { type StarPolicy, type Standard, grades } from './types.ts';

export const traits = ['lift', 'greenery', 'frontDoor', 'sharedKitchen', 'shopsBelow'] as const;
export type Trait = (typeof traits)[number];
/** What is known of a group; unknown (null): the item applies. */
export type Traits = Readonly<Record<Trait, boolean | null>>;

const duplicates = (list: readonly string[]) => list.filter((key, i) => list.indexOf(key) !== i);

/** 考评标准：六个方面的权重之和为 100；每项满分为正整数；“不适用”的项要写明由楼组的哪个特征决定。 */
export function checkStandard({ dimensions }: Standard): Flaw[] {
  const items = dimensions.flatMap((d) => d.items);
  const sum = dimensions.reduce((total, d) => total + d.weight, 0);
  return [
    ...(dimensions.length === 0 ? [flaw('no-dimensions')] : []),
    ...(Math.abs(sum - 100) > 1e-9 ? [flaw('weights-not-100', { sum })] : []),
    ...dimensions.filter((d) => !(d.weight > 0)).map(({ key }) => flaw('weight-not-positive', { key })),
    ...dimensions.filter((d) => d.items.length === 0).map(({ key }) => flaw('dimension-without-items', { key })),
    ...duplicates(dimensions.map((d) => d.key)).map((key) => flaw('dimension-twice', { key })),
    ...duplicates(items.map((i) => i.key)).map((key) => flaw('item-twice', { key })),
    ...items
      .filter((i) => !(Number.isInteger(i.max) && i.max > 0 && i.max <= 100))
      .map(({ key }) => flaw('item-max', { key })),
    ...items
      .filter((i) => i.mayNotApply === true && !traits.some((t) => t === i.trait))
      .map(({ key }) => flaw('item-without-trait', { key })),
  ];
}

/** 星级办法：星级线逐级升高；扣分、系数、上限都在合理范围内。 */
export function checkPolicy(p: StarPolicy): Flaw[] {
  const lines = [...p.stars].sort((a, b) => a.stars - b.stars);
  const rising = lines.every((line, i) => i === 0 || line.from > (lines[i - 1]?.from ?? 0));
  return [
    ...(lines.length === 0 ? [flaw('no-star-lines')] : []),
    ...(rising ? [] : [flaw('lines-not-rising')]),
    ...lines
      .filter((l) => !(Number.isInteger(l.stars) && l.stars > 0))
      .map(({ stars }) => flaw('stars-not-whole', { stars })),
    ...lines.filter((l) => !(l.from >= 0 && l.from <= 100)).map(({ stars }) => flaw('line-out-of-range', { stars })),
    ...duplicates(lines.map((l) => String(l.stars))).map((stars) => flaw('line-twice', { stars })),
    ...lines
      .filter((l) => l.quota != null && !(Number.isInteger(l.quota) && l.quota >= 0))
      .map(({ stars }) => flaw('quota-not-whole', { stars })),
    ...grades.filter((g) => !(p.deductions[g] >= 0)).map((grade) => flaw('deduction-negative', { grade })),
    ...grades
      .filter((g) => !(p.rectifiedFactor[g] >= 0 && p.rectifiedFactor[g] <= 1))
      .map((grade) => flaw('factor-out-of-range', { grade })),
    ...(p.deductionCap >= 0 ? [] : [flaw('deduction-cap-negative')]),
    ...(p.minJudges >= 1 && p.fullPanel >= p.minJudges ? [] : [flaw('panel-too-small')]),
    ...(Number.isInteger(p.revisits) && p.revisits >= 0 ? [] : [flaw('revisits-not-whole')]),
    ...unsoundConstants(p).map((bounds) => flaw('constant-out-of-range', { ...bounds })),
  ];
}

/** 不适用的评分项由楼组名册决定，所有评审员一致；特征不明的，照常评。 */
export const notApplicableItems = ({ dimensions }: Standard, known: Traits): string[] =>
  dimensions
    .flatMap((d) => d.items)
    .filter((i) => i.mayNotApply === true && traits.some((t) => t === i.trait && known[t] === false))
    .map((i) => i.key);
