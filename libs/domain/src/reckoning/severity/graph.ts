import type { Layout } from './layout.ts';

/**
 * Who can be compared with whom: two that met on a group, and whoever is joined to them through others. Components are numbered
 * by their lowest member; `sizes` counts members by component.
 */
export interface Components {
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** @param meetings for each group, the members (0 to count − 1) that saw it */
function componentsOf(count: number, meetings: readonly (readonly number[])[]): Components {
  const leader = Int32Array.from({ length: count }, (_, i) => i);
  const leaderOf = (i: number): number => {
    let top = i;
    while (leader[top] !== top) top = leader[top]!;
    leader[i] = top;
    return top;
  };
  for (const [first, ...others] of meetings)
    for (const other of others) {
      const [a, b] = [leaderOf(first!), leaderOf(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  const number = new Map<number, number>();
  const of = Int32Array.from(leader, (_, i) => {
    const top = leaderOf(i);
    if (!number.has(top)) number.set(top, number.size);
    return number.get(top)!;
  });
  const sizes = Array.from(number, () => 0);
  for (const c of of) sizes[c]! += 1;
  return { of, sizes };
}

/** Who can be compared in this layout; `alone`: 1 for a team or judge that can be compared with nobody of its kind. */
export function comparisonsIn(layout: Layout): { teams: Components; judges: Components; alone: Uint8Array } {
  const teams = componentsOf(layout.teams.length, meetings(layout, 'teams'));
  const judges = componentsOf(layout.judges.length, meetings(layout, 'judges'));
  const alone = [teams, judges].flatMap(({ of, sizes }) => Array.from(of, (c) => Number(sizes[c] === 1)));
  return { teams, judges, alone: Uint8Array.from(alone) };
}

/** For each group, who saw it: teams by their number, judges by theirs less the teams'. */
function meetings(layout: Layout, kind: 'teams' | 'judges'): number[][] {
  const { visitsFrom, sheetsFrom, teamOf, judgeOf, teams } = layout;
  return layout.groups.map((_, g) => {
    const [from, to] = [visitsFrom[g]!, visitsFrom[g + 1]!];
    if (kind === 'teams') return [...teamOf.subarray(from, to)];
    return Array.from(judgeOf.subarray(sheetsFrom[from]!, sheetsFrom[to]!), (j) => j - teams.length);
  });
}
