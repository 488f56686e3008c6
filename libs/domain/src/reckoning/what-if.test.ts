import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidence, season } from './fixtures/season.ts';
import { type WhatIf, reckon, starsMovedByTeamShrinkage, whatIf } from './index.ts';

const stars = (change: WhatIf) => reckon(whatIf(evidence, change)).groups.map((g) => g.stars);
const count = (list: readonly number[], n: number) => list.filter((s) => s === n).length;
const now = season.groups.map((g) => g.stars);

describe('what if', () => {
  it('the five-star line were lower: more groups have five stars, and no other evidence changes', () => {
    const asked = whatIf(evidence, { kind: 'threshold', stars: 5, from: 85 });
    expect(asked.policy.stars.map((l) => l.from)).toEqual([70, 80, 85]);
    expect({ ...asked, policy: evidence.policy }).toEqual(evidence);
    expect(count(stars({ kind: 'threshold', stars: 5, from: 85 }), 5)).toBeGreaterThan(count(now, 5));
  });

  it('five stars were for two groups only, or for any number', () => {
    const few = stars({ kind: 'quota', stars: 5, quota: 2 });
    expect(count(few, 5)).toBe(2);
    expect(stars({ kind: 'quota', stars: 5, quota: null })).toEqual(now);
  });

  it('a dimension weighed more: the others keep their proportion, and all add up to 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom('a', 'c', 'f'), (weight, dimension) => {
        const { dimensions } = whatIf(evidence, { kind: 'weight', dimension, weight }).standard;
        expect(Math.abs(dimensions.reduce((sum, d) => sum + d.weight, 0) - 100)).toBeLessThan(1e-9);
        expect(dimensions.find((d) => d.key === dimension)!.weight).toBe(weight);
        const others = dimensions.filter((d) => d.key !== dimension).map((d) => d.weight);
        for (const w of others) expect(w).toBeCloseTo((100 - weight) / 5, 9);
      }),
    );
  });

  it('a sheet were not there: it leaves the fit, and only it', () => {
    const { id } = evidence.sheets[0]!;
    const without = reckon(whatIf(evidence, { kind: 'without-sheet', sheet: id }));
    expect(without.sheets.map((s) => s.id)).toEqual(season.sheets.map((s) => s.id).filter((s) => s !== id));
  });

  it.each<WhatIf>([
    { kind: 'without-sheet', sheet: 'nobody’s' },
    { kind: 'threshold', stars: 6, from: 10 },
    { kind: 'weight', dimension: 'unknown', weight: 10 },
  ])('asks for what is not there, all stays: $kind', (change) => expect(whatIf(evidence, change)).toEqual(evidence));

  it('severity were shrunk half or twice as much: a few stars hang on it, and it is said how many', () => {
    const moved = starsMovedByTeamShrinkage(evidence, reckon);
    const differ = (times: number) =>
      stars({ kind: 'shrinkage', of: 'team', times }).filter((s, i) => s !== now[i]).length;
    expect(moved).toEqual({ halved: differ(0.5), doubled: differ(2) });
    const bare = { ...evidence.policy };
    delete (bare as { lambda?: unknown }).lambda;
    const mean = { ...evidence, rule: '0', policy: bare };
    expect(starsMovedByTeamShrinkage(mean, reckon)).toEqual({ halved: 0, doubled: 0 });
  });
});
