import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PlannableTeam, evenSplit } from './even-split.ts';

const teams: PlannableTeam[] = [0, 1, 2, 3, 4].map((t) => ({
  id: `t${t}`,
  days: ['2019-11-04', '2019-11-05'].map((day) => ({ day, judges: [0, 1, 2].map((j) => `j${t}${j}`) })),
}));
const groups = Array.from({ length: 58 }, (_, i) => ({ id: `g${i}`, areaId: `a${i % 11}` }));

describe('an even split', () => {
  it('gives every team nearly the same number, never more than six a day', () => {
    const { visits, left } = evenSplit(groups, teams, new Set(), '2019-抽签-7');
    expect([visits.length, left]).toEqual([58, []]);
    const perTeam = teams.map((t) => visits.filter((v) => v.teamId === t.id).length);
    expect(Math.max(...perTeam) - Math.min(...perTeam)).toBeLessThanOrEqual(1);
    const perDay = new Map<string, number>();
    for (const v of visits) perDay.set(`${v.teamId} ${v.day}`, (perDay.get(`${v.teamId} ${v.day}`) ?? 0) + 1);
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(6);
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: string) => JSON.stringify(evenSplit(groups, teams, new Set(), seed));
    expect(of('a')).toBe(of('a'));
    expect(of('a')).not.toBe(of('b'));
  });

  it('never breaks a conflict of interest, whatever is declared; who cannot be placed is named', () => {
    const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(57)), { maxLength: 80 });
    fc.assert(
      fc.property(pairs, fc.string(), (declared, seed) => {
        const barred = new Set(declared.map(([t, j, g]) => `j${t}${j} g${g}`));
        const { visits, left } = evenSplit(groups, teams, barred, seed);
        expect(visits.some((v) => v.judges.some((j) => barred.has(`${j} ${v.groupId}`)))).toBe(false);
        expect(visits.length + left.length).toBe(groups.length);
      }),
    );
  });
});
