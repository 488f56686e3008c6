import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Chance, coveragePercent, drawRoutes, seenState } from './index.ts';

/** A linear congruential generator: good enough to try the rule. */
const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
};
const season = fc.record({
  seed: fc.nat(),
  own: fc.array(fc.array(fc.nat({ max: 10 }), { maxLength: 2 }), { minLength: 1, maxLength: 9 }),
  groups: fc.array(fc.nat({ max: 10 }), { minLength: 1, maxLength: 60 }),
});
const drawn = ({ seed, own, groups }: { seed: number; own: number[][]; groups: number[] }) => {
  const inspectors = own.map((areas, i) => ({ id: `i${i}`, ownAreas: areas.map(String) }));
  const places = groups.map((area, i) => ({ id: `g${i}`, areaId: String(area) }));
  return { inspectors, places, ...drawRoutes(inspectors, places, chanceOf(seed)) };
};

describe('routes of a round', () => {
  it('lead to every group exactly once, and nobody to where they live or work', () => {
    fc.assert(
      fc.property(season, (it) => {
        const { inspectors, places, routes, left } = drawn(it);
        const all = [...routes.values()].flat();
        expect([...all, ...left].sort()).toEqual(places.map((p) => p.id).sort());
        for (const { id, ownAreas } of inspectors)
          for (const group of routes.get(id) ?? [])
            expect(ownAreas).not.toContain(places.find((p) => p.id === group)?.areaId);
      }),
    );
  });

  it('leave a group out only where everybody lives or works', () => {
    fc.assert(
      fc.property(season, (it) => {
        const { inspectors, places, left } = drawn(it);
        for (const group of left) {
          const area = places.find((p) => p.id === group)?.areaId ?? '';
          expect(inspectors.every((i) => i.ownAreas.includes(area))).toBe(true);
        }
      }),
    );
  });

  it('are of even length, share an area among several, and are the same for the same seed only', () => {
    const own = [[0], [1], [2], [3], [4], [5]];
    const groups = Array.from({ length: 44 }, (_, i) => i % 11);
    const one = drawn({ seed: 7, own, groups });
    const lengths = [...one.routes.values()].map((r) => r.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    const hands = (area: string) =>
      [...one.routes.values()].filter((r) => r.some((g) => one.places.find((p) => p.id === g)?.areaId === area)).length;
    expect(one.places.every((p) => hands(p.areaId) >= 2)).toBe(true);
    expect(drawn({ seed: 7, own, groups }).routes).toEqual(one.routes);
    expect(drawn({ seed: 8, own, groups }).routes).not.toEqual(one.routes);
  });
});

describe('a group', () => {
  it.each([
    [[], 'notYet'],
    [['none'], 'seen'],
    [['noAccess'], 'noAccess'],
    [['noAccess', 'noAccess'], 'seen'],
    [['noAccess', 'findings'], 'seen'],
  ] as const)('with the visits %j is %s', (outcomes, state) => expect(seenState(outcomes)).toBe(state));
  it('counts as covered only in full', () =>
    expect([coveragePercent(299, 300), coveragePercent(300, 300), coveragePercent(0, 0)]).toEqual([99, 100, 0]));
});
