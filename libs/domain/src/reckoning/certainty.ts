import type { StarLine, StarPolicy } from '../standard/types.ts';
import { lessBy } from './severity/order.ts';

/** A group that competes for stars. */
export interface Competitor {
  readonly id: string;
  readonly total: number;
  /** Null under a rule that knows no standard error. */
  readonly se: number | null;
  /** Whether one of its visits had a full panel. */
  readonly full: boolean;
}
export interface Certainty {
  readonly borderline: boolean;
  readonly revisit: boolean;
}

/** How far the total lies from the nearest star line, up or down. */
const toNearest = (total: number, lines: readonly StarLine[]): number =>
  lines.reduce((least, line) => Math.min(least, Math.abs(total - line.from)), Number.POSITIVE_INFINITY);

/**
 * 接近分线：终评分离某条星级线不超过 z·se。须复评：其中最接近的若干组（按距离与 se 之比，同样接近的编号小的在前）；
 * 没有一次满额验收的楼组也须复评，不占名额。
 */
export function certaintiesOf(
  groups: readonly Competitor[],
  { stars, revisits, z = 0 }: StarPolicy,
): Map<string, Certainty> {
  const borderline = groups.flatMap(({ id, total, se, full }) => {
    const distance = toNearest(total, stars);
    return se !== null && distance <= z * se ? [{ id, full, inErrors: distance / se }] : [];
  });
  const nearest = borderline
    .filter((g) => g.full)
    .sort((a, b) => a.inErrors - b.inErrors || lessBy((g: { readonly id: string }) => g.id)(a, b))
    .slice(0, revisits);
  const [near, chosen] = [borderline, nearest].map((list) => new Set(list.map((g) => g.id)));
  return new Map(groups.map(({ id, full }) => [id, { borderline: near!.has(id), revisit: !full || chosen!.has(id) }]));
}
