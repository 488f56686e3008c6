/**
 * Who can be compared with whom: two that met on a group, and whoever is joined to them through others. Components are numbered
 * by their lowest member; `sizes` counts members by component.
 */
export interface Components {
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** @param meetings for each group, the members (0 to count − 1) that saw it */
export function componentsOf(count: number, meetings: readonly (readonly number[])[]): Components {
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
