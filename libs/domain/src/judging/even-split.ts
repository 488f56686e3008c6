import type { Day } from '../calendar/index.ts';
import { chanceOf, seedOf, shuffled } from '../chance.ts';

export interface PlannableGroup {
  readonly id: string;
  readonly areaId: string;
}
export interface PlannableTeam {
  readonly id: string;
  /** Judges of the team by day. */
  readonly days: readonly { readonly day: Day; readonly judges: readonly string[] }[];
}
export interface PlannedVisit {
  readonly groupId: string;
  readonly teamId: string;
  readonly day: Day;
  readonly position: number;
  readonly judges: readonly string[];
}
export interface Split {
  readonly visits: readonly PlannedVisit[];
  /** Groups that no team may or can take. */
  readonly left: readonly string[];
}

/**
 * 抽签后平均分：每组每天最多看几个楼组，有回避关系的一个也不排；同一居民区尽量排在同一组、同一天。
 * The same 抽签号 gives the same plan anywhere. Groups in drawn order, the hardest to place first; each goes to the allowed team-day with the fewest, then the same area.
 */
export function evenSplit(
  groups: readonly PlannableGroup[],
  teams: readonly PlannableTeam[],
  barred: ReadonlySet<string>,
  seed: string,
  mostPerDay = 6,
): Split {
  const next = chanceOf(seedOf(seed));
  const slots = teams.flatMap((t) =>
    t.days.filter((d) => d.judges.length > 0).map((d) => ({ team: t.id, ...d, groups: [] as PlannableGroup[] })),
  );
  const loads = new Map(teams.map((t) => [t.id, 0]));
  const allowed = (g: PlannableGroup) => slots.filter((s) => !s.judges.some((j) => barred.has(`${j} ${g.id}`)));
  const order = shuffled(groups, next)
    .map((g) => ({ g, room: allowed(g).length }))
    .sort((a, b) => a.room - b.room || (a.g.areaId < b.g.areaId ? -1 : a.g.areaId > b.g.areaId ? 1 : 0));
  const left: string[] = [];
  for (const { g } of order) {
    const open = allowed(g).filter((s) => s.groups.length < mostPerDay);
    const cost = (s: (typeof slots)[0]) =>
      (loads.get(s.team) ?? 0) * 100 + s.groups.length * 10 - s.groups.filter((o) => o.areaId === g.areaId).length;
    const best = open.reduce<(typeof slots)[0] | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null);
    if (!best) {
      left.push(g.id);
      continue;
    }
    best.groups.push(g);
    loads.set(best.team, (loads.get(best.team) ?? 0) + 1);
  }
  const visits = slots.flatMap((s) =>
    [...s.groups]
      .sort((a, b) => (a.areaId < b.areaId ? -1 : a.areaId > b.areaId ? 1 : 0))
      .map((g, position) => ({ groupId: g.id, teamId: s.team, day: s.day, position, judges: s.judges })),
  );
  return { visits, left };
}
