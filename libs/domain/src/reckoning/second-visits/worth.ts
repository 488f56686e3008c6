import type { StarLine } from '../../standard/types.ts';
import { normalBelow } from '../chance.ts';

/** Gauss and Hermite's five points for a normal value: exact for polynomials to the ninth degree. */
const points: readonly (readonly [number, number])[] = [
  [-2.8569700138728056, 0.011257411327720691],
  [-1.355626179974266, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.355626179974266, 0.2220759220056126],
  [2.8569700138728056, 0.011257411327720691],
];
const steps = 8;

/** The chance that the star which is likeliest by this total is the one deserved. */
export function chanceOfRight(total: number, se: number, lines: readonly StarLine[]): number {
  let best = 0;
  let below = 0;
  for (const { from } of lines) {
    const next = normalBelow((from - total) / se);
    best = Math.max(best, next - below);
    below = next;
  }
  return Math.max(best, 1 - below);
}

/**
 * 再看一次能把错的星级纠正过来的可能：by how much the chance of the right star is expected to rise, when a share of the total's
 * variance is taken away by what is seen. Tabled by share, since every candidate asks it of every group.
 *
 * @param lines from the lowest
 */
export function worthOfKnowing(total: number, se: number, lines: readonly StarLine[]): (share: number) => number {
  const now = chanceOfRight(total, se, lines);
  const table = [0];
  for (let step = 1; step < steps; step++) {
    const moves = se * Math.sqrt(step / steps);
    const left = se * Math.sqrt(1 - step / steps);
    const then = points.reduce((sum, [z, weight]) => sum + weight * chanceOfRight(total + moves * z, left, lines), 0);
    table.push(Math.max(0, then - now));
  }
  table.push(1 - now);
  return (share) => {
    const at = Math.min(1, Math.max(0, share)) * steps;
    const step = Math.min(steps - 1, Math.floor(at));
    return table[step]! + (at - step) * (table[step + 1]! - table[step]!);
  };
}
