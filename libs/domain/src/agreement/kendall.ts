import { type Ratings, type Told, completeRows, fewestTargets, mean, sum } from './table.ts';

/** Ranks from 1; those alike share the mean of their ranks. */
function ranksOf(list: readonly number[]): number[] {
  const ordered = [...list].sort((a, b) => a - b);
  return list.map((x) => (ordered.indexOf(x) + ordered.lastIndexOf(x)) / 2 + 1);
}

/** Kendall's W, corrected for ties: 0: the judges' orders have nothing in common, 1: they are the same. */
export function kendallW(ratings: Ratings): Told<{ readonly judges: number; readonly value: number }> {
  const rows = completeRows(ratings);
  const [n, m] = [rows.length, rows[0]?.length ?? 0];
  if (n < fewestTargets || m < 2) return { kind: 'too-few', targets: n };
  const byJudge = Array.from({ length: m }, (_, j) => ranksOf(rows.map((row) => row[j]!)));
  const totals = rows.map((_, i) => sum(byJudge.map((ranks) => ranks[i]!)));
  const spread = sum(totals.map((t) => (t - mean(totals)) * (t - mean(totals))));
  const ties = sum(
    byJudge.flatMap((ranks) =>
      [...new Set(ranks)].map((rank) => {
        const alike = ranks.filter((r) => r === rank).length;
        return alike * alike * alike - alike;
      }),
    ),
  );
  const most = m * m * (n * n * n - n) - m * ties;
  if (most === 0) return { kind: 'no-spread', targets: n };
  return { kind: 'told', targets: n, judges: m, value: (12 * spread) / most };
}
