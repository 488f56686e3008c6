import { describe, expect, it } from '@jest/globals';
import type { FlawCode } from '../flaw.ts';
import { type StarPolicy, type Standard, checkPolicy, checkStandard, demoPolicy, notApplicableItems } from './index.ts';

const standard: Standard = {
  version: '1',
  dimensions: [
    {
      key: 'hygiene',
      weight: 60,
      items: [
        { key: 'a', max: 4 },
        { key: 'lift', max: 2, mayNotApply: true, trait: 'lift' },
      ],
    },
    { key: 'publicity', weight: 40, items: [{ key: 'b', max: 2 }] },
  ],
};
const [first, second] = standard.dimensions as [Standard['dimensions'][0], Standard['dimensions'][0]];

describe('a standard', () => {
  it('is sound when its weights add up to 100', () => expect(checkStandard(standard)).toEqual([]));
  it.each<[string, Standard['dimensions'], FlawCode[]]>([
    ['weights of 99', [first, { ...second, weight: 39 }], ['weights-not-100']],
    [
      'a dimension twice',
      [
        { ...first, weight: 60 },
        { ...second, key: 'hygiene' },
      ],
      ['dimension-twice'],
    ],
    ['half a point as maximum', [first, { ...second, items: [{ key: 'b', max: 2.5 }] }], ['item-max']],
    [
      'an item that may not apply for no reason',
      [first, { ...second, items: [{ key: 'b', max: 2, mayNotApply: true }] }],
      ['item-without-trait'],
    ],
    ['nothing in it', [], ['no-dimensions', 'weights-not-100']],
  ])('is not sound with %s', (_, dimensions, codes) =>
    expect(checkStandard({ ...standard, dimensions }).map((f) => f.code)).toEqual(codes),
  );

  it('leaves out what a group has not, and keeps what is not known', () => {
    const traits = { lift: false, greenery: null, frontDoor: null, sharedKitchen: null, shopsBelow: null };
    expect(notApplicableItems(standard, traits)).toEqual(['lift']);
    expect(notApplicableItems(standard, { ...traits, lift: null })).toEqual([]);
  });
});

describe('a star policy', () => {
  it('is sound as the demo has it', () => expect(checkPolicy(demoPolicy)).toEqual([]));
  it.each<[string, Partial<StarPolicy>, FlawCode]>([
    [
      'lines that do not rise',
      {
        stars: [
          { stars: 3, from: 80 },
          { stars: 4, from: 80 },
        ],
      },
      'lines-not-rising',
    ],
    ['a factor above one', { rectifiedFactor: { ...demoPolicy.rectifiedFactor, major: 1.1 } }, 'factor-out-of-range'],
    ['a deduction below nought', { deductions: { ...demoPolicy.deductions, minor: -1 } }, 'deduction-negative'],
    ['a full panel smaller than the smallest', { fullPanel: 1 }, 'panel-too-small'],
    ['half a revisit', { revisits: 1.5 }, 'revisits-not-whole'],
    ['a star that is none', { stars: [{ stars: 0, from: 70 }] }, 'stars-not-whole'],
    [
      'a constant of the correction that divides by nought',
      { lambda: { team: 0, judge: 1, visit: 4 } },
      'constant-out-of-range',
    ],
  ])('is not sound with %s', (_, changes, code) =>
    expect(checkPolicy({ ...demoPolicy, ...changes }).map((f) => f.code)).toEqual([code]),
  );
});
