import type { ReckonedGroup } from '../reckoning/index.ts';

/** 明确 / 接近分线 / 须复评；没有评分的也要先说清。 */
export type Certainness = 'revisit' | 'borderline' | 'clear' | 'unscored';

/** 须复评先于接近分线；没有终评分的，无从说起。 */
export const certainnessOf = ({ total, revisit, borderline }: ReckonedGroup): Certainness =>
  total === null ? 'unscored' : revisit ? 'revisit' : borderline ? 'borderline' : 'clear';

/** 会上的顺序：须复评的在前，其余按终评分从高到低；没有评分的在最后。 */
export function inOrderOfMeeting<T extends ReckonedGroup>(groups: readonly T[]): T[] {
  const place = (g: ReckonedGroup) => (g.total === null ? 2 : g.revisit ? 0 : 1);
  return [...groups].sort(
    (a, b) => place(a) - place(b) || (b.total ?? 0) - (a.total ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
