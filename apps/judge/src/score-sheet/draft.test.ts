import { describe, expect, it } from '@jest/globals';
import type { StandardRead } from '@xinglou/contract';
import type { Draft } from '../outbox/index.ts';
import { bodyOf, correctionOf, missingItems, newDraft, newId, totals } from './draft.ts';

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
const now = '2019-11-05T01:00:00.000Z';
const later = '2019-11-05T01:30:00.000Z';
const empty = newDraft('judge-01', { id: 'v' }, standard, now);
const full: Draft = {
  ...empty,
  lines: { stairs: { points: 3, note: ' 三楼有杂物 ' }, lift: { points: 1 }, board: { points: null, why: 'unseen' } },
};

describe('a sheet on the phone', () => {
  it('has an id of its own that no clock can be read from', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  });

  it('knows what is missing; 0 points and 没看到 are answers, what does not apply is no question', () => {
    expect(missingItems(empty, standard, [])).toEqual(['stairs', 'lift', 'board']);
    expect(missingItems({ ...empty, lines: { stairs: { points: 0 } } }, standard, ['lift'])).toEqual(['board']);
    expect(
      missingItems({ ...empty, lines: { stairs: { points: null, note: '再看' } } }, standard, ['lift', 'board']),
    ).toEqual(['stairs']);
  });

  it('is not sent while something is missing', () => {
    expect(bodyOf(empty, standard, [], later)).toBeNull();
  });

  it('is sent with every item of the standard once, in its order', () => {
    expect(bodyOf({ ...full, note: ' 很好 ' }, standard, ['lift'], later)).toEqual({
      visitId: 'v',
      standardVersion: '2019-1',
      items: [
        { item: 'stairs', points: 3, note: '三楼有杂物' },
        { item: 'lift', points: null, why: 'notApplicable' },
        { item: 'board', points: null, why: 'unseen' },
      ],
      note: '很好',
      startedAt: now,
      finishedAt: later,
    });
    expect(totals(full, standard)).toEqual({ points: 4, max: 6 });
  });

  it('is corrected by a new one that names it and says why', () => {
    const sent = bodyOf(full, standard, ['lift'], later);
    if (!sent) throw new Error('nothing to send');
    const correction = correctionOf(sent, 'first', 'judge-01', later);
    expect(bodyOf(correction, standard, ['lift'], later)).toBeNull();
    expect(bodyOf({ ...correction, reason: '看错了楼层' }, standard, ['lift'], later)).toMatchObject({
      supersedes: 'first',
      reason: '看错了楼层',
      items: [{ points: 3 }, { why: 'notApplicable' }, { why: 'unseen' }],
    });
  });
});
