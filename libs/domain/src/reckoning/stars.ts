import type { StarLine, StarPolicy } from '../standard/types.ts';
import type { Cap } from './reckoning.ts';

/** Totals are compared in whole hundredths, rounded once. */
export const hundredths = (total: number): number => Math.floor(total * 100 + 0.5);

/** 总分达到哪条星级线：最高的一条；一条都没有达到是 0。 */
export function starsByThreshold(total: number, lines: readonly StarLine[]): number {
  const h = hundredths(total);
  return lines.reduce((best, line) => (h >= hundredths(line.from) && line.stars > best ? line.stars : best), 0);
}

/** The most stars that a cap leaves, on the ladder of the policy. */
export function atMost(stars: number, cap: number, lines: readonly StarLine[]): number {
  if (stars <= cap) return stars;
  return lines.reduce((best, line) => (line.stars <= cap && line.stars > best ? line.stars : best), 0);
}

export interface Ranked {
  readonly id: string;
  readonly total: number;
  readonly stars: number;
  readonly caps: readonly Cap[];
}

/**
 * 名额：保有该星级的楼组按终评分排，名额边上同分的都算；排在后面的降到下一级。
 * From the top star down, so that who falls from five competes for four.
 */
export function withinQuotas(groups: readonly Ranked[], { stars: lines }: StarPolicy): Ranked[] {
  let now = [...groups];
  for (const line of [...lines].reverse()) {
    if (line.quota == null) continue;
    const totals = now
      .filter((g) => g.stars === line.stars)
      .map((g) => hundredths(g.total))
      .sort((a, b) => b - a);
    if (totals.length <= line.quota) continue;
    const edge = line.quota === 0 ? Number.POSITIVE_INFINITY : (totals[line.quota - 1] ?? 0);
    const lower = atMost(line.stars, line.stars - 1, lines);
    now = now.map((g) =>
      g.stars === line.stars && hundredths(g.total) < edge
        ? { ...g, stars: lower, caps: [...g.caps, { stars: lower, quota: true }] }
        : g,
    );
  }
  return now;
}
