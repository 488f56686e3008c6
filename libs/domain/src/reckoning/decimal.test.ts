import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoPolicy } from '../standard/index.ts';
import { reckonInDecimals } from './fixtures/decimal.ts';
import { type Evidence, hundredths, reckon, starsByThreshold } from './index.ts';

const standard = {
  version: '1',
  dimensions: [
    {
      key: 'a',
      weight: 60,
      items: [
        { key: 'a1', max: 5 },
        { key: 'a2', max: 10 },
      ],
    },
    { key: 'b', weight: 40, items: [{ key: 'b1', max: 20 }] },
  ],
};
const grades = ['minor', 'major', 'critical'] as const;
const points = fc.record({
  a1: fc.option(fc.integer({ min: 3, max: 5 }), { freq: 8 }),
  a2: fc.integer({ min: 6, max: 10 }),
  b1: fc.integer({ min: 13, max: 20 }),
});
/** Four groups and a training building that both teams saw; findings of every grade; a quota on five stars or none. */
const cycle = fc
  .record({
    points: fc.array(points, { minLength: 18, maxLength: 18 }),
    findings: fc.array(
      fc.tuple(
        fc.nat(3),
        fc.constantFrom('a', 'b'),
        fc.constantFrom(...grades),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('group', 'group', 'shop'),
      ),
      { maxLength: 4 },
    ),
    quota: fc.option(fc.nat(2)),
  })
  .map(({ points: all, findings, quota }): Evidence => {
    const groups = ['g0', 'g1', 'g2', 'g3', 'x'].map((id) => ({ id }));
    const visits = [
      ...groups.map(({ id }, i) => ({ id: `${id} 1`, group: id, team: i < 2 ? 't1' : 't2' })),
      { id: 'x 2', group: 'x', team: 't1' },
    ];
    return {
      rule: '1',
      standard,
      policy: { ...demoPolicy, huber: 1000, stars: demoPolicy.stars.map((l) => (l.stars === 5 ? { ...l, quota } : l)) },
      groups,
      visits,
      sheets: visits.flatMap((v, i) =>
        ['p', 'q', 'r'].map((judge, j) => ({
          id: `${v.id} ${judge}`,
          visit: v.id,
          judge: `${v.team}${judge}`,
          items: all[3 * i + j]!,
        })),
      ),
      findings: findings.map(([g, dimension, grade, rectified, veto, responsible], i) => ({
        ...{ id: `f${i}`, group: `g${g}`, dimension, grade, rectified, veto, responsible },
      })),
      decisions: [],
    };
  });

describe('a thousand cycles', () => {
  it('get the same hundredths, stars and ranks as a reckoning in decimal numbers', () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(cycle, (evidence) => {
        const expected = reckonInDecimals(evidence);
        const found = reckon(evidence).groups.map(({ id, total, ruleStars }) => ({
          id,
          hundredths: hundredths(total!),
          ruleStars,
        }));
        expect(found).toEqual(expected);
        for (const g of found) seen.set(g.ruleStars, (seen.get(g.ruleStars) ?? 0) + 1);
      }),
      { numRuns: 1000, seed: 2019 },
    );
    expect([...seen.keys()].sort()).toEqual([0, 3, 4, 5]);
  });

  it('decide at the lines as paper does', () => {
    for (const [total, stars] of [
      [69.994, 0],
      [69.995, 3],
      [70, 3],
      [79.994, 3],
      [79.995, 4],
      [89.994, 4],
      [89.995, 5],
    ] as const)
      expect([total, starsByThreshold(total, demoPolicy.stars)]).toEqual([total, stars]);
  });
});
