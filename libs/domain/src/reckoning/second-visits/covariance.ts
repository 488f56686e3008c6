import { solveInPlace } from '../severity/ldl.ts';
import type { System } from '../severity/system.ts';

/** What one visit more would tell: the share of each group's variance (by its number) that would be taken away. */
export type Informs = (group: number, team: number, judges: readonly number[]) => Float64Array;

/**
 * By the inverse of the system (Henderson 1950): a visit sees group + team + mean of its judges, with the visit's own effect and the
 * judges' errors on top. Its covariance with every group, squared, over its variance is what it teaches about that group: about its
 * own most, and through the severity of team and judges about all others that they have seen.
 */
export function informing(system: System, variances: Float64Array): Informs {
  const { layout, factor, lambda, weights, visitWeight, visitShare, groupWeight } = system;
  const { size } = factor;
  const count = groupWeight.length;
  const columns = new Float64Array(count * size); // how teams and judges enter each group's estimate
  for (let g = 0; g < count; g++) {
    for (let v = layout.visitsFrom[g]!; v < layout.visitsFrom[g + 1]!; v++) {
      const share = visitShare[v]! / groupWeight[g]!;
      columns[g * size + layout.teamOf[v]!]! += share * visitWeight[v]!;
      for (let s = layout.sheetsFrom[v]!; s < layout.sheetsFrom[v + 1]!; s++)
        columns[g * size + layout.judgeOf[s]!]! += share * weights[s]!;
    }
  }
  return (group, team, judges) => {
    const seen = new Float64Array(size);
    seen[team]! += 1;
    for (const judge of judges) seen[judge]! += 1 / judges.length;
    for (let i = 0; i < size; i++) seen[i]! -= columns[group * size + i]!;
    const told = seen.slice();
    solveInPlace(factor, told);
    let variance = 1 / groupWeight[group]! + 1 / lambda.visit + 1 / judges.length;
    for (let i = 0; i < size; i++) variance += seen[i]! * told[i]!;
    return variances.map((own, g) => {
      let shared = g === group ? 1 / groupWeight[g]! : 0;
      for (let i = 0; i < size; i++) shared -= columns[g * size + i]! * told[i]!;
      return (shared * shared) / (variance * own);
    });
  };
}
