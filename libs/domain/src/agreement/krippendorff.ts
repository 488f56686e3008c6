import { type Ratings, type Told, fewestTargets, sum } from './table.ts';

/** What a difference between two scores weighs. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's α (2011): 1: the judges agree, 0: as chance would. Targets may lack scores; one with a single score says nothing
 * about agreement and is left out.
 */
export function krippendorffAlpha(
  ratings: Ratings,
  level: MeasurementLevel,
): Told<{ readonly pairable: number; readonly value: number }> {
  const units = ratings.map((row) => row.filter((x): x is number => x !== null)).filter((row) => row.length > 1);
  const targets = units.length;
  if (targets < fewestTargets) return { kind: 'too-few', targets };
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const counts = values.map((v) => sum(units.map((row) => row.filter((x) => x === v).length)));
  const pairable = sum(counts);
  const weight = weightOf(level, values, counts);
  const index = new Map(values.map((v, i) => [v, i]));
  const observed = sum(
    units.map((row) => {
      const at = row.map((x) => index.get(x)!);
      return sum(at.flatMap((a) => at.map((b) => weight(a, b)))) / (row.length - 1);
    }),
  );
  const byChance = sum(counts.flatMap((a, i) => counts.map((b, j) => a * b * weight(i, j))));
  if (byChance === 0) return { kind: 'no-spread', targets };
  return { kind: 'told', targets, pairable, value: 1 - ((pairable - 1) * observed) / byChance };
}

/** The squared difference of the values with these indices. */
function weightOf(
  level: MeasurementLevel,
  values: readonly number[],
  counts: readonly number[],
): (a: number, b: number) => number {
  const square = (x: number) => x * x;
  switch (level) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'interval':
      return (a, b) => square(values[a]! - values[b]!);
    case 'ratio':
      return (a, b) => (a === b ? 0 : square((values[a]! - values[b]!) / (values[a]! + values[b]!)));
    case 'ordinal':
      return (a, b) => {
        const between = counts.slice(Math.min(a, b), Math.max(a, b) + 1);
        return square(sum(between) - (counts[a]! + counts[b]!) / 2);
      };
  }
}
