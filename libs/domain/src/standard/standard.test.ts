import { describe, expect, it } from '@jest/globals';
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
  it.each<[string, Standard['dimensions'], number]>([
    ['weights of 99', [first, { ...second, weight: 39 }], 1],
    [
      'a dimension twice',
      [
        { ...first, weight: 60 },
        { ...second, key: 'hygiene' },
      ],
      1,
    ],
    ['half a point as maximum', [first, { ...second, items: [{ key: 'b', max: 2.5 }] }], 1],
    [
      'an item that may not apply for no reason',
      [first, { ...second, items: [{ key: 'b', max: 2, mayNotApply: true }] }],
      1,
    ],
    ['nothing in it', [], 2],
  ])('is not sound with %s', (_, dimensions, problems) =>
    expect(checkStandard({ ...standard, dimensions })).toHaveLength(problems),
  );

  it('leaves out what a group has not, and keeps what is not known', () => {
    const traits = { lift: false, greenery: null, frontDoor: null, sharedKitchen: null, shopsBelow: null };
    expect(notApplicableItems(standard, traits)).toEqual(['lift']);
    expect(notApplicableItems(standard, { ...traits, lift: null })).toEqual([]);
  });
});

describe('a star policy', () => {
  it('is sound as the demo has it', () => expect(checkPolicy(demoPolicy)).toEqual([]));
  it.each<[string, Partial<StarPolicy>]>([
    [
      'lines that do not rise',
      {
        stars: [
          { stars: 3, from: 80 },
          { stars: 4, from: 80 },
        ],
      },
    ],
    ['a factor above one', { rectifiedFactor: { ...demoPolicy.rectifiedFactor, major: 1.1 } }],
    ['a deduction below nought', { deductions: { ...demoPolicy.deductions, minor: -1 } }],
    ['a full panel smaller than the smallest', { fullPanel: 1 }],
    ['half a revisit', { revisits: 1.5 }],
    ['a star that is none', { stars: [{ stars: 0, from: 70 }] }],
    ['a constant of the correction that divides by nought', { lambda: { team: 0, judge: 1, visit: 4 } }],
  ])('is not sound with %s', (_, changes) => expect(checkPolicy({ ...demoPolicy, ...changes })).toHaveLength(1));
});
