import { unsoundConstants } from './constants.ts';
import type { StarPolicy, Standard } from './types.ts';

export const traits = ['lift', 'greenery', 'frontDoor', 'sharedKitchen', 'shopsBelow'] as const;
export type Trait = (typeof traits)[number];
/** What is known of a group; unknown (null): the item applies. */
export type Traits = Readonly<Record<Trait, boolean | null>>;

const duplicates = (list: readonly string[]) => list.filter((key, i) => list.indexOf(key) !== i);

/** 考评标准：六个方面的权重之和为 100；每项满分为正整数；“不适用”的项要写明由楼组的哪个特征决定。 */
export function checkStandard({ dimensions }: Standard): string[] {
  const items = dimensions.flatMap((d) => d.items);
  const sum = dimensions.reduce((total, d) => total + d.weight, 0);
  return [
    ...(dimensions.length === 0 ? ['没有方面'] : []),
    ...(Math.abs(sum - 100) > 1e-9 ? [`权重之和应为 100，现在是 ${sum}`] : []),
    ...dimensions.filter((d) => !(d.weight > 0)).map((d) => `方面 ${d.key} 的权重应大于 0`),
    ...dimensions.filter((d) => d.items.length === 0).map((d) => `方面 ${d.key} 没有评分项`),
    ...duplicates(dimensions.map((d) => d.key)).map((key) => `方面 ${key} 重复`),
    ...duplicates(items.map((i) => i.key)).map((key) => `评分项 ${key} 重复`),
    ...items
      .filter((i) => !(Number.isInteger(i.max) && i.max > 0 && i.max <= 100))
      .map((i) => `评分项 ${i.key} 的满分应为 1 到 100 的整数`),
    ...items
      .filter((i) => i.mayNotApply === true && !traits.some((t) => t === i.trait))
      .map((i) => `评分项 ${i.key} 可以不适用，要写明由哪个特征决定`),
  ];
}

/** 星级办法：星级线逐级升高；扣分、系数、上限都在合理范围内。 */
export function checkPolicy(p: StarPolicy): string[] {
  const lines = [...p.stars].sort((a, b) => a.stars - b.stars);
  const rising = lines.every((line, i) => i === 0 || line.from > (lines[i - 1]?.from ?? 0));
  const grades = ['minor', 'major', 'critical'] as const;
  return [
    ...(lines.length === 0 ? ['没有星级线'] : []),
    ...(rising ? [] : ['星级线应逐级升高']),
    ...lines.filter((l) => !(Number.isInteger(l.stars) && l.stars > 0)).map((l) => `星级 ${l.stars} 应为正整数`),
    ...lines.filter((l) => !(l.from >= 0 && l.from <= 100)).map((l) => `${l.stars} 星线应在 0 到 100 之间`),
    ...duplicates(lines.map((l) => String(l.stars))).map((s) => `${s} 星线重复`),
    ...lines
      .filter((l) => l.quota != null && !(Number.isInteger(l.quota) && l.quota >= 0))
      .map((l) => `${l.stars} 星名额应为整数`),
    ...grades.filter((g) => !(p.deductions[g] >= 0)).map((g) => `扣分 ${g} 不能为负`),
    ...grades
      .filter((g) => !(p.rectifiedFactor[g] >= 0 && p.rectifiedFactor[g] <= 1))
      .map((g) => `整改系数 ${g} 应在 0 到 1 之间`),
    ...(p.deductionCap >= 0 ? [] : ['扣分上限不能为负']),
    ...(p.minJudges >= 1 && p.fullPanel >= p.minJudges ? [] : ['满额人数不能少于最少人数']),
    ...(Number.isInteger(p.revisits) && p.revisits >= 0 ? [] : ['须复评的个数应为不小于 0 的整数']),
    ...unsoundConstants(p).map(({ name, what }) => `校正参数 ${name} ${what}`),
  ];
}

/** 不适用的评分项由楼组名册决定，所有评审员一致；特征不明的，照常评。 */
export const notApplicableItems = ({ dimensions }: Standard, known: Traits): string[] =>
  dimensions
    .flatMap((d) => d.items)
    .filter((i) => i.mayNotApply === true && traits.some((t) => t === i.trait && known[t] === false))
    .map((i) => i.key);
