import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SeasonRow, evidence, evidenceOf, rows, visitOf } from './fixtures/season.ts';
import { type Evidence, reckon } from './index.ts';

const totals = (of: Evidence) => reckon(of).groups.map((g) => g.total!);
/** Ids that would run together if anybody joined them by a sign: empty, spaces, signs, letters beyond the first plane. */
const oddIds = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', ' ', '/', ',', '|', '楼', '\u{20bb7}', '\u0000'), maxLength: 4 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '0', '00', '-0'),
  ),
  { minLength: 16, maxLength: 16 },
);

describe('any reckoning by rule "1"', () => {
  it('knows ids only as ids: whatever they are, and however they would join, the numbers are the same', () => {
    const few = rows.filter((r) => ['B001', 'B002', 'B003', 'B004'].includes(r.group));
    const renamed = (ids: readonly string[]): Evidence => {
      const names = new Map<string, string>();
      const name = (kind: string, id: string) => {
        const key = `${kind} ${id}`;
        if (!names.has(key)) names.set(key, ids[[...names.keys()].filter((k) => k.startsWith(`${kind} `)).length]!);
        return names.get(key)!;
      };
      const plain = evidenceOf(few);
      return {
        ...plain,
        groups: plain.groups.map((g) => ({ id: name('g', g.id) })),
        visits: plain.visits.map((v) => ({ id: name('v', v.id), group: name('g', v.group), team: name('t', v.team) })),
        sheets: plain.sheets.map((s) => ({
          ...s,
          id: name('s', s.id),
          visit: name('v', s.visit),
          judge: name('j', s.judge),
        })),
      };
    };
    const sorted = (of: Evidence) => totals(of).sort((a, b) => a - b);
    const expected = sorted(evidenceOf(few));
    fc.assert(
      fc.property(oddIds, (ids) => {
        const more = [...ids, ...ids.map((id) => `${id}.`)];
        fc.pre(new Set(more).size === more.length);
        sorted(renamed(more)).forEach((total, i) => expect(total).toBeCloseTo(expected[i]!, 9));
      }),
      { numRuns: 200 },
    );
  });

  it('gives back to a strict team’s groups, where teams are linked, the more the stricter; where not, nothing', () => {
    const strict = (of: readonly SeasonRow[], by: number) =>
      evidenceOf(
        of.map((r) => (r.team === 'T1' ? { ...r, scores: r.scores.map((y) => y - by) } : r)),
        {
          policy: { ...evidence.policy, huber: 1e6 },
        },
      );
    const own = new Set(rows.filter((r) => r.team === 'T1').map((r) => r.group));
    for (const r of rows) if (r.team !== 'T1') own.delete(r.group);
    const lost = (of: readonly SeasonRow[], by: number) => {
      const [before, after] = [reckon(strict(of, 0)).groups, reckon(strict(of, by)).groups];
      return before.flatMap((g, i) => (own.has(g.id) ? [g.total! - after[i]!.total!] : []));
    };
    const [two, four] = [lost(rows, 2), lost(rows, 4)];
    for (const [i, points] of two.entries()) {
      expect(points).toBeLessThan(2 * 0.6);
      expect(four[i]!).toBeCloseTo(2 * points, 8);
    }
    const apart = rows.filter((r) => !rows.some((o) => o.group === r.group && o.team !== r.team));
    for (const points of lost(apart, 2)) expect(points).toBeCloseTo(2, 9);
  });

  it('of a team split in two that share no group says no-link of both halves, and corrects neither', () => {
    const seen = ['g1', 'g2'].flatMap((g, i) => visitOf(g, `t${i}`, { a: 80 + i, b: 82 + i, c: 84 + i }));
    const split = reckon(evidenceOf(seen));
    expect(split.problems.map((p) => `${p.code} ${p.id}`)).toEqual(['no-link t0', 'no-link t1']);
    expect(split.teams.map((t) => t.effect)).toEqual([0, 0]);
    for (const g of split.groups) expect(g.total).toBeCloseTo(g.rawTotal!, 9);
  });

  const oneJudge = { ...evidence.policy, minJudges: 1, fullPanel: 1 };
  it.each<[string, Evidence, number[]]>([
    ['of one group only', evidenceOf(visitOf('g', 't', { a: 80, b: 82, c: 84 })), [82]],
    [
      'of one judge only',
      evidenceOf([...visitOf('g', 't', { a: 80 }), ...visitOf('h', 't', { a: 90 })], { policy: oneJudge }),
      [80, 90],
    ],
    ['where all is equal', evidenceOf(rows.slice(0, 60).map((r) => ({ ...r, scores: r.scores.map(() => 75) }))), []],
    ['with a sheet of noughts', evidenceOf([...visitOf('g', 't', { a: 0, b: 80, c: 80 })]), []],
    ['of noughts alone', evidenceOf(visitOf('g', 't', { a: 0, b: 0 })), [0]],
    ['of hundreds alone', evidenceOf(visitOf('g', 't', { a: 100, b: 100 })), [100]],
  ])('%s has a sound total and a standard error for every group', (_, of, expected) => {
    const { groups } = reckon(of);
    for (const g of groups) {
      expect(g.total! >= 0 && g.total! <= 100 + 1e-9 && g.se! > 0 && Number.isFinite(g.se)).toBe(true);
      expect(g.stars).toBe(g.ruleStars);
    }
    expected.forEach((total, i) => expect(groups[i]!.total).toBeCloseTo(total, 9));
  });

  it('is more sure of a group with more sheets', () => {
    const se = (judges: string) =>
      reckon(evidenceOf(visitOf('g', 't', Object.fromEntries([...judges].map((j) => [j, 80]))))).groups[0]!.se!;
    expect(se('abcd')).toBeLessThan(se('abc'));
    expect(se('abc')).toBeLessThan(se('ab'));
  });
});
