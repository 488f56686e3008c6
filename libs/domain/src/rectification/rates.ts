/** Findings that ask something of the group, and how many of them are settled. */
export interface RateCell {
  readonly key: string;
  readonly settled: number;
  readonly total: number;
}
export interface Rate {
  readonly key: string;
  /** In whole percent; null: fewer than five stand behind it, or it would give such a one away. */
  readonly percent: number | null;
}
const fewest = 5;
const percentOf = ({ settled, total }: { settled: number; total: number }) => Math.round((100 * settled) / total);

/**
 * 领导只看比率；不足五条的不显示。What is hidden must not follow from the rest and the sum by subtraction: with anything hidden,
 * more is hidden, smallest first, until two cells or none and together five findings are behind the gap. The sum itself is shown
 * only where it stands on five.
 */
export function publishableRates(cells: readonly RateCell[]): { rates: Rate[]; percent: number | null } {
  const filled = cells.filter((c) => c.total > 0).sort((a, b) => a.total - b.total || (a.key < b.key ? -1 : 1));
  const hidden = filled.filter((c) => c.total < fewest);
  const behind = () => hidden.reduce((n, c) => n + c.total, 0);
  for (const next of filled.slice(hidden.length)) {
    if (hidden.length === 0 || (hidden.length >= 2 && behind() >= fewest)) break;
    hidden.push(next);
  }
  const sum = cells.reduce((s, c) => ({ settled: s.settled + c.settled, total: s.total + c.total }), {
    settled: 0,
    total: 0,
  });
  return {
    rates: cells.map((c) => ({ key: c.key, percent: c.total === 0 || hidden.includes(c) ? null : percentOf(c) })),
    percent: sum.total < fewest ? null : percentOf(sum),
  };
}
