import { chanceOf, seedOf } from '@xinglou/domain';

/** The same demo at every first start. */
export const chance = (seed: string): (() => number) => chanceOf(seedOf(seed, 0x811c9dc5));

/** Roughly normal: the mean of a few uniform draws, of standard deviation about 1. */
export const normal = (next: () => number): number => (next() + next() + next() + next() - 2) * 1.73;

export function shuffled<T>(rows: readonly T[], next: () => number): T[] {
  return rows
    .map((row) => ({ row, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
