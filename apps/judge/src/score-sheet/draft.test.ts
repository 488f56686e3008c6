import { describe, expect, it } from '@jest/globals';
import type { StandardRead } from '@xinglou/contract';
import { type SheetDraft, bodyOf, correctionOf, emptyDraft, missingItems } from './draft.ts';

const standard: StandardRead = {
  version: '2019-1',
  number: 1,
  published: true,
  dimensions: [
    {
      key: 'hygiene',
      weight: 60,
      items: [
        { key: 'stairs', max: 4 },
        { key: 'lift', max: 2 },
      ],
    },
    { key: 'publicity', weight: 40, items: [{ key: 'board', max: 4 }] },
  ],
};
const visit = { id: 'v', notApplicable: ['lift'] };
const now = new Date('2019-11-05T01:00:00Z');
const full: SheetDraft = {
  ...emptyDraft(now),
  points: { stairs: 0, board: 'unseen' },
  notes: { stairs: ' 三楼有杂物 ' },
  photos: { stairs: ['a1'] },
  note: '很好',
};

describe('a sheet on the phone', () => {
  it('knows what is missing; 0 points and 没看到 are answers, what does not apply is no question', () => {
    const missing = (draft: SheetDraft) => missingItems(standard, visit, draft).map((i) => i.key);
    expect([missing(emptyDraft(now)), missing(full)]).toEqual([['stairs', 'board'], []]);
  });

  it('is sent with every item of the standard once, in its order', () => {
    expect(bodyOf(standard, visit, full, now)).toEqual({
      visitId: 'v',
      standardVersion: '2019-1',
      items: [
        { item: 'stairs', points: 0, note: '三楼有杂物', photos: ['a1'] },
        { item: 'lift', points: null, why: 'notApplicable' },
        { item: 'board', points: null, why: 'unseen' },
      ],
      note: '很好',
      startedAt: now.toISOString(),
      finishedAt: now.toISOString(),
    });
  });

  it('is corrected from what it said: nothing is tapped twice, and the first is named', () => {
    const sent = bodyOf(standard, visit, full, now);
    const again = bodyOf(standard, visit, correctionOf(sent, 'first', '看错了', now), now);
    expect(again).toEqual({ ...sent, supersedes: 'first', reason: '看错了' });
  });

  it('that was refused and never taken is sent again as a first one', () => {
    const sent = bodyOf(standard, visit, full, now);
    expect(bodyOf(standard, visit, correctionOf(sent, null, '再交', now), now)).toEqual(sent);
  });
});
