import { totalRows } from './corrected-fit.ts';
import type { Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import { severityFit } from './severity/index.ts';

/** Teams that can be compared with each other through the groups they shared, and all that these teams saw. */
export interface ComparablePart {
  readonly teams: readonly string[];
  readonly groups: readonly string[];
}

/** 能互相比较的各片：more than one, and comparing groups of different parts carries a banner (SCORING.md §3). */
export function comparableParts(evidence: Evidence): ComparablePart[] {
  const rows = totalRows(evidence);
  const { teams } = severityFit(rows, [100], { team: 1, judge: 1, visit: 1 }, Number.POSITIVE_INFINITY);
  const groupsOf = grouped(rows, (r) => r.team);
  return [...grouped(teams, (t) => String(t.component)).values()].map((part) => ({
    teams: part.map((t) => t.id),
    groups: [...new Set(part.flatMap((t) => (groupsOf.get(t.id) ?? []).map((r) => r.group)))].sort(),
  }));
}
