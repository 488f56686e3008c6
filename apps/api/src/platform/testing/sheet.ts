import type { ScoreSheetBody } from '@xinglou/contract';
import { standardItems } from './year.ts';

/** Points of every item: all of them, or as `points` says; the seeded groups have no lift. */
export const scored = (points: (most: number, place: number) => number = (most) => most): ScoreSheetBody['items'] =>
  standardItems.map(({ key, max }, i) =>
    key === 'hygiene.lift' ? { item: key, points: null, why: 'notApplicable' } : { item: key, points: points(max, i) },
  );

/** A whole sheet as a phone sends it. */
export const sheetOf = (visitId: string | undefined, changes: Partial<ScoreSheetBody> = {}): ScoreSheetBody => ({
  visitId: visitId ?? '',
  standardVersion: '2019.1',
  items: scored(),
  startedAt: '2019-11-05T01:00:00Z',
  finishedAt: '2019-11-05T02:00:00Z',
  ...changes,
});
