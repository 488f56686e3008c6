import type { Day } from '../calendar/index.ts';
import { type Flaw, flaw } from '../flaw.ts';

interface DraftTeam {
  readonly number: number;
  readonly days: readonly { readonly day: Day; readonly judges: readonly string[] }[];
}

/** 验收小组：一个人同一天只能在一个组里、只算一次；组号不重复。 */
export function checkTeams(teams: readonly DraftTeam[]): Flaw[] {
  const places = teams.flatMap((t) => t.days.flatMap((d) => d.judges.map((judge) => `${d.day} ${judge}`)));
  return [
    ...(new Set(places).size < places.length ? [flaw('judge-twice-a-day')] : []),
    ...(new Set(teams.map((t) => t.number)).size < teams.length ? [flaw('team-number-twice')] : []),
  ];
}
