/** Scores of targets (rows) by judges (columns); null: this judge did not score it. */
export type Ratings = readonly (readonly (number | null)[])[];

/** With fewer targets than this, any number would say more about chance than about the judges. */
export const fewestTargets = 5;

/** Nothing that could be told: too few targets, or all of them scored alike, so that there is nothing to tell apart. */
export interface Untold {
  readonly kind: 'too-few' | 'no-spread';
  readonly targets: number;
}
export type Told<T> = ({ readonly kind: 'told'; readonly targets: number } & T) | Untold;

/** The targets that every judge scored. */
export const completeRows = (ratings: Ratings): number[][] =>
  ratings.flatMap((row) => {
    const given = row.filter((x): x is number => x !== null);
    return given.length === row.length ? [given] : [];
  });

/** From left to right, 0 of nothing: a fixed order gives the same bytes everywhere. */
export const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
/** NaN of nothing: ask only where there is something. */
export const mean = (list: readonly number[]): number => sum(list) / list.length;
