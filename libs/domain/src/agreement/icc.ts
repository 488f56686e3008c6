import { fQuantile } from './f-quantile.ts';
import { type Ratings, type Told, completeRows, fewestTargets, mean, sum } from './table.ts';

/**
 * Which agreement (Shrout & Fleiss 1979): 1: each target by other judges; 2: the same judges, any judges like them; 3: just these
 * judges, strictness set aside. `single`: of one judge; `average`: of the mean of them all.
 */
export type IccForm = 'single1' | 'single2' | 'single3' | 'average1' | 'average2' | 'average3';
export interface Icc {
  readonly value: number;
  /** Null where judges agree perfectly, so that there is no error to set limits by. */
  readonly limits: readonly [number, number] | null;
}
export interface Iccs {
  readonly judges: number;
  readonly forms: Readonly<Record<IccForm, Icc>>;
}

interface MeanSquares {
  readonly targets: number;
  readonly judges: number;
  readonly between: number;
  readonly within: number;
  readonly ofJudges: number;
  readonly error: number;
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const grand = mean(rows.flat());
  const squares = (list: readonly number[]) => sum(list.map((x) => (x - grand) * (x - grand)));
  const columns = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j]!)));
  const betweenSum = k * squares(rows.map(mean));
  const judgesSum = n * squares(columns);
  const withinSum = sum(rows.flatMap((row) => row.map((x) => (x - mean(row)) * (x - mean(row)))));
  const errorSum = sum(
    rows.flatMap((row) =>
      row.map((x, j) => {
        const left = x - mean(row) - columns[j]! + grand;
        return left * left;
      }),
    ),
  );
  return {
    targets: n,
    judges: k,
    between: betweenSum / (n - 1),
    within: withinSum / (n * (k - 1)),
    ofJudges: judgesSum / (k - 1),
    error: errorSum / ((n - 1) * (k - 1)),
  };
}

/** Intraclass correlations over the targets that every judge scored, with limits by the F distribution (McGraw & Wong 1996). */
export function iccs(ratings: Ratings, level = 0.95): Told<Iccs> {
  const rows = completeRows(ratings);
  const [targets, judges] = [rows.length, rows[0]?.length ?? 0];
  if (targets < fewestTargets || judges < 2) return { kind: 'too-few', targets };
  if (rows.flat().every((x, _, all) => x === all[0])) return { kind: 'no-spread', targets };
  const squares = meanSquares(rows);
  const { between: b, within: w, ofJudges: j, error: e } = squares;
  const n = targets;
  const k = judges;
  const single2 = (b - e) / (b + (k - 1) * e + (k * (j - e)) / n);
  const one = limitsByF(b / w, n - 1, n * (k - 1), k, level);
  const two = limitsOf2(squares, single2, level);
  const three = limitsByF(b / e, n - 1, (n - 1) * (k - 1), k, level);
  const forms = {
    single1: { value: (b - w) / (b + (k - 1) * w), limits: one?.single ?? null },
    single2: { value: single2, limits: two?.single ?? null },
    single3: { value: (b - e) / (b + (k - 1) * e), limits: three?.single ?? null },
    average1: { value: (b - w) / b, limits: one?.average ?? null },
    average2: { value: (b - e) / (b + (j - e) / n), limits: two?.average ?? null },
    average3: { value: (b - e) / b, limits: three?.average ?? null },
  };
  // Targets that are all alike to their judges together: nothing that judges could agree on.
  if (Object.values(forms).some(({ value }) => !Number.isFinite(value))) return { kind: 'no-spread', targets };
  return { kind: 'told', targets, judges, forms };
}

interface Limits {
  readonly single: readonly [number, number];
  readonly average: readonly [number, number];
}

function limitsByF(f: number, df1: number, df2: number, k: number, level: number): Limits | null {
  if (!Number.isFinite(f)) return null;
  const p = 1 - (1 - level) / 2;
  const [low, high] = [f / fQuantile(p, df1, df2), f * fQuantile(p, df2, df1)];
  return {
    single: [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)],
    average: [1 - 1 / low, 1 - 1 / high],
  };
}

/** For form 2 the degrees of freedom are Satterthwaite's. */
function limitsOf2(
  { targets: n, judges: k, between, ofJudges, error }: MeanSquares,
  icc: number,
  level: number,
): Limits | null {
  if (error === 0) return null;
  const fj = ofJudges / error;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const both = k * icc * fj + rest;
  const df = ((k - 1) * (n - 1) * both * both) / ((n - 1) * k * k * icc * icc * fj * fj + rest * rest);
  const p = 1 - (1 - level) / 2;
  const [up, down] = [fQuantile(p, n - 1, df), fQuantile(p, df, n - 1)];
  const noise = k * ofJudges + (k * n - k - n) * error;
  const low = (n * (between - up * error)) / (up * noise + n * between);
  const high = (n * (down * between - error)) / (noise + n * down * between);
  const stepUp = (x: number) => (k * x) / (1 + (k - 1) * x);
  return { single: [low, high], average: [stepUp(low), stepUp(high)] };
}
