import { areaNameOf, nearest } from './cell-text.ts';
import type { RosterProblem } from './roster-problem.ts';

export interface KnownArea {
  readonly id: string;
  readonly name: string;
  /** Of an area that is no more: the areas that it became part of. */
  readonly successors?: readonly string[] | null;
}

/** 撤并的居民区：the areas of today that an old one became, also over several merges. */
function todays(area: KnownArea, areas: readonly KnownArea[], seen: readonly string[] = []): KnownArea[] {
  if (!area.successors?.length) return [area];
  const next = areas.filter((a) => area.successors?.includes(a.id) && !seen.includes(a.id));
  return next.flatMap((a) => todays(a, areas, [...seen, area.id]));
}

/** 写的是今天的哪个居民区；已撤并的，看并到了哪里；认不出的，说一个最像的。 */
export function areaMeant(
  name: string,
  areas: readonly KnownArea[],
): { area: KnownArea | null; problem: Pick<RosterProblem, 'code' | 'params'> | null } {
  const called = areas.filter((a) => a.name === name || areaNameOf(a.name) === name);
  const written = called.find((a) => !a.successors) ?? called[0];
  if (!written) {
    const present = areas.filter((a) => !a.successors).map((a) => areaNameOf(a.name));
    const meant = nearest(name, present);
    if (!meant) return { area: null, problem: { code: 'area-not-known', params: { value: name } } };
    return { area: null, problem: { code: 'unknown-area', params: { value: name, meant } } };
  }
  const now = todays(written, areas);
  const [area] = now;
  if (!area || now.length > 1) {
    const params = { value: name, now: now.map((a) => a.name).join('、') || '？' };
    return { area: null, problem: { code: 'area-split', params } };
  }
  const merged = { code: 'area-merged', params: { value: name, now: area.name } } as const;
  return { area, problem: area === written ? null : merged };
}
