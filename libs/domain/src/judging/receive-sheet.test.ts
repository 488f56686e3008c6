import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SheetCircumstances, type SheetItem, checkSheet, receiveSheet } from './receive-sheet.ts';

const standard = [
  { key: 'a', max: 4 },
  { key: 'b', max: 2 },
  { key: 'lift', max: 2 },
];
const full: SheetItem[] = [
  { item: 'a', points: 4 },
  { item: 'b', points: 0 },
  { item: 'lift', points: null, why: 'notApplicable' },
];
const withA = (line: Partial<SheetItem>) => [{ ...full[0], ...line } as SheetItem, ...full.slice(1)];
const codes = (items: SheetItem[], notApplicable = ['lift']) =>
  checkSheet(items, standard, notApplicable).map((p) => `${p.item} ${p.code}`);

describe('a sheet', () => {
  const cases: [string, SheetItem[], string[]][] = [
    ['is sound with every item once', full, []],
    ['may say that the judge could not see an item', withA({ points: null, why: 'unseen' }), []],
    ['is not sound above the maximum', withA({ points: 5 }), ['a score-out-of-range']],
    ['is not sound below nought', withA({ points: -1 }), ['a score-out-of-range']],
    ['wants whole points', withA({ points: 3.5 }), ['a score-precision']],
    ['wants a number', withA({ points: Infinity }), ['a score-not-a-number']],
    ['wants a reason where there are no points', withA({ points: null }), ['a score-reason-missing']],
    ['cannot have points and a reason for none', withA({ points: 3, why: 'unseen' }), ['a score-reason-missing']],
    ['cannot decide what applies', withA({ points: null, why: 'notApplicable' }), ['a not-applicable-mismatch']],
    ['wants every item', full.slice(1), ['a sheet-missing-item']],
    ['wants an item once', [...full, { item: 'a', points: 1 }], ['a sheet-duplicate-item']],
    ['knows only the standard’s items', [...full, { item: 'x', points: 1 }], ['x sheet-unknown-item']],
  ];
  it.each(cases)('%s', (_, items, expected) => expect(codes(items)).toEqual(expected));

  it('must score what applies, even if the judge says otherwise', () => {
    expect(codes(full, [])).toEqual(['lift not-applicable-mismatch']);
  });

  it('is judged the same in whatever order its items are sent', () => {
    fc.assert(fc.property(fc.shuffledSubarray(full, { minLength: 3 }), (items) => expect(codes(items)).toEqual([])));
  });
});

describe('a sheet that arrives', () => {
  const usual: SheetCircumstances = {
    stage: 'finalInspection',
    training: false,
    revisit: false,
    visitOff: false,
    newest: null,
    supersedes: null,
    predecessor: null,
  };
  const own = { sameVisitAndJudge: true, alreadySuperseded: false };
  const cases: [string, Partial<SheetCircumstances>, string][] = [
    ['during the final inspection is accepted', {}, 'accepted'],
    ['before it is refused', { stage: 'rectification' }, 'stage-closed'],
    ['after it is kept as late', { stage: 'deliberation' }, 'late'],
    ['after the award is still kept as late', { stage: 'awarded' }, 'late'],
    ['of a training visit is accepted during rectification', { training: true, stage: 'rectification' }, 'accepted'],
    ['of a training visit is refused afterwards', { training: true }, 'stage-closed'],
    ['of a second visit is accepted during the deliberation', { revisit: true, stage: 'deliberation' }, 'accepted'],
    ['of a second visit is late once the notice is out', { revisit: true, stage: 'publicNotice' }, 'late'],
    ['of a second visit cannot come before the deliberation', { revisit: true }, 'stage-closed'],
    ['of a visit that was called off is refused', { visitOff: true }, 'stage-closed'],
    ['as a second one is refused', { newest: 's1' }, 'sheet-already-submitted'],
    ['as a correction is accepted', { newest: 's1', supersedes: 's1', predecessor: own }, 'accepted'],
    ['as a correction of what has not arrived waits', { supersedes: 's1' }, 'predecessor-missing'],
    [
      'as a correction of another’s sheet is refused',
      { supersedes: 's1', predecessor: { ...own, sameVisitAndJudge: false } },
      'supersedes-other-visit',
    ],
    [
      'as a second correction of the same sheet is refused',
      { newest: 's2', supersedes: 's1', predecessor: { ...own, alreadySuperseded: true } },
      'sheet-already-submitted',
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    const got = receiveSheet({ ...usual, ...changes });
    expect(got.kind === 'refused' ? got.code : got.kind).toBe(expected);
  });
});
