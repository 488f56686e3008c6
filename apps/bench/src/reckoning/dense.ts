import type { SeverityRow } from '@xinglou/domain';

/**
 * The same equations as one would write them down first: every group, team, judge and visit an unknown of one dense matrix,
 * Cholesky's factor, six right-hand sides and the whole inverse for the standard errors. At given weights, so without the rounds
 * that find them: what it is compared with does more.
 */
export function denseFit(
  rows: readonly SeverityRow[],
  weights: readonly number[],
  lambda: { readonly team: number; readonly judge: number; readonly visit: number },
): { means: Map<string, number[]>; variances: Map<string, number> } {
  const kinds = (['group', 'team', 'judge', 'visit'] as const).map((kind) => [...new Set(rows.map((r) => r[kind]))]);
  const starts = kinds.map((_, k) => kinds.slice(0, k).reduce((sum, list) => sum + list.length, 0));
  const numbers = kinds.map((list, k) => new Map(list.map((one, i) => [one, (starts[k] ?? 0) + i])));
  const size = kinds.reduce((sum, list) => sum + list.length, 0);
  const cells = Array.from({ length: size }, () => new Float64Array(size));
  const penalties = [0, lambda.team, lambda.judge, lambda.visit];
  for (const [k, list] of numbers.entries()) for (const i of list.values()) cells[i]![i]! += penalties[k]!;
  const dimensions = rows[0]?.scores.length ?? 0;
  const right = Array.from({ length: dimensions }, () => new Float64Array(size));
  for (const [s, row] of rows.entries()) {
    const at = [row.group, row.team, row.judge, row.visit].map((one, k) => numbers[k]!.get(one)!);
    for (const i of at) {
      for (const j of at) cells[i]![j]! += weights[s]!;
      for (const [d, y] of row.scores.entries()) right[d]![i]! += weights[s]! * y;
    }
  }
  const factor = cholesky(cells);
  const solved = right.map((b) => solve(factor, b));
  const groups = [...numbers[0]!];
  const inverse = groups.map(
    ([, i]) =>
      solve(
        factor,
        Float64Array.from({ length: size }, (_, k) => Number(k === i)),
      )[i]!,
  );
  return {
    means: new Map(groups.map(([name, i]) => [name, solved.map((x) => x[i]!)])),
    variances: new Map(groups.map(([name], i) => [name, inverse[i]!])),
  };
}

function cholesky(cells: Float64Array[]): Float64Array[] {
  for (let i = 0; i < cells.length; i++) {
    const row = cells[i]!;
    for (let j = 0; j <= i; j++) {
      const other = cells[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(sum) : sum / other[j]!;
    }
  }
  return cells;
}

function solve(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  for (let i = 0; i < x.length; i++) {
    const row = factor[i]!;
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    x[i]! /= factor[i]![i]!;
    for (let k = 0; k < i; k++) x[k]! -= factor[i]![k]! * x[i]!;
  }
  return x;
}
