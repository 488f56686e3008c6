import { lessBy } from './order.ts';

/** One sheet of the fit, with a score from 0 to 100 for each dimension. */
export interface SeverityRow {
  readonly id: string;
  readonly group: string;
  readonly visit: string;
  /** The visiting team, also for a judge who sits in for a day. */
  readonly team: string;
  readonly judge: string;
  readonly scores: readonly number[];
}

/**
 * The rows in their one order (group, visit, judge), as numbers: the sheets of a visit lie side by side, and so do the visits of
 * a group. Teams and judges share one numbering, teams first: they are the unknowns of the small dense system.
 */
export interface Layout {
  readonly rows: readonly SeverityRow[];
  readonly groups: readonly string[];
  readonly visits: readonly string[];
  readonly teams: readonly string[];
  readonly judges: readonly string[];
  /** Visits of group g: from `visitsFrom[g]` to before `visitsFrom[g + 1]`; sheets of a visit likewise. */
  readonly visitsFrom: Int32Array;
  readonly sheetsFrom: Int32Array;
  readonly groupOf: Int32Array;
  readonly teamOf: Int32Array;
  readonly judgeOf: Int32Array;
  /** By dimension, by group: the score of its first sheet. */
  readonly origins: readonly Float64Array[];
  /** By dimension, by sheet: the score less its group's origin. Sheets that agree are exact noughts, and nothing is lost in sums. */
  readonly scores: readonly Float64Array[];
}

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(lessBy((id) => id));
const numbering = (ids: readonly string[], from = 0) => new Map(ids.map((id, i) => [id, i + from]));

/** O(n log n) in the sheets; `dimensions`: how many scores each row carries. */
export function layoutOf(given: readonly SeverityRow[], dimensions: number): Layout {
  const rows = [...given].sort(
    lessBy(
      (r) => r.group,
      (r) => r.visit,
      (r) => r.judge,
      (r) => r.id,
    ),
  );
  const teams = sorted(rows.map((r) => r.team));
  const judges = sorted(rows.map((r) => r.judge));
  const [teamNumber, judgeNumber] = [numbering(teams), numbering(judges, teams.length)];
  const groups: string[] = [];
  const visits: string[] = [];
  const [visitsFrom, sheetsFrom, groupOf, teamOf]: [number[], number[], number[], number[]] = [[], [], [], []];
  const origins = Array.from({ length: dimensions }, () => [] as number[]);
  const scores = origins.map(() => new Float64Array(rows.length));
  rows.forEach((row, s) => {
    const newGroup = row.group !== groups.at(-1);
    if (newGroup) {
      groups.push(row.group);
      visitsFrom.push(visits.length);
      origins.forEach((origin, d) => origin.push(row.scores[d]!));
    }
    if (newGroup || row.visit !== visits.at(-1)) {
      visits.push(row.visit);
      sheetsFrom.push(s);
      groupOf.push(groups.length - 1);
      teamOf.push(teamNumber.get(row.team)!);
    }
    scores.forEach((list, d) => (list[s] = row.scores[d]! - origins[d]!.at(-1)!));
  });
  return {
    rows,
    groups,
    visits,
    teams,
    judges,
    visitsFrom: Int32Array.from([...visitsFrom, visits.length]),
    sheetsFrom: Int32Array.from([...sheetsFrom, rows.length]),
    groupOf: Int32Array.from(groupOf),
    teamOf: Int32Array.from(teamOf),
    judgeOf: Int32Array.from(rows, (r) => judgeNumber.get(r.judge)!),
    origins: origins.map((origin) => Float64Array.from(origin)),
    scores,
  };
}
