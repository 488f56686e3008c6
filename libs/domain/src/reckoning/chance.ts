import type { StarLine } from '../standard/types.ts';

/** e⁻ᵗ for t ≥ 0 by + - * / alone, so that a chance reads the same in every browser: halved until small, then squared back. */
function expOfMinus(t: number): number {
  let halvings = 0;
  let small = t;
  for (; small > 0.5; halvings++) small /= 2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 20; n++) {
    term *= -small / n;
    sum += term;
  }
  for (; halvings > 0; halvings--) sum *= sum;
  return sum;
}

const density = (z: number): number => expOfMinus((z * z) / 2) / Math.sqrt(2 * 3.141592653589793);

/** The chance of a normal value above z ≥ 3, by Laplace's continued fraction. */
function tail(z: number): number {
  if (z > 38) return 0; // no double is so small
  let fraction = z;
  for (let n = 60; n > 0; n--) fraction = z + n / fraction;
  return density(z) / fraction;
}

/** Φ(z), the chance of a normal value below z: exactly ½ at 0. */
export function normalBelow(z: number): number {
  if (z <= -3) return tail(-z);
  if (z >= 3) return 1 - tail(z);
  let term = z;
  let sum = z;
  for (let n = 3; n < 100; n += 2) {
    term *= (z * z) / n;
    if (sum + term === sum && n > 9) break; // from here on terms only get smaller
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/**
 * 达到各星级的可能性：Φ((终评分 − 星级线)/se)。It explains, and is no part of the reckoning; by star, from the lowest. Empty
 * where the standard error is not known.
 */
export function starChances(
  total: number,
  se: number | null,
  lines: readonly StarLine[],
): { readonly stars: number; readonly atLeast: number }[] {
  if (se === null) return [];
  return [...lines]
    .sort((a, b) => a.stars - b.stars)
    .map(({ stars, from }) => ({ stars, atLeast: total === from ? 0.5 : normalBelow((total - from) / se) }));
}
