type Outcome = 'findings' | 'none' | 'noAccess';
export type SeenState = 'notYet' | 'noAccess' | 'seen';

/** 看过：进得去的一次，或者没能进门、又去过一次。 */
export function seenState(outcomes: readonly Outcome[]): SeenState {
  if (outcomes.length === 0) return 'notYet';
  return outcomes.some((o) => o !== 'noAccess') || outcomes.length >= 2 ? 'seen' : 'noAccess';
}

/** Rounded down: 100 % only when nothing is left. */
export const coveragePercent = (seen: number, groups: number): number =>
  groups === 0 ? 0 : Math.floor((100 * seen) / groups);
