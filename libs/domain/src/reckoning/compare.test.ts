import { describe, expect, it } from '@jest/globals';
import { evidence, rows, season } from './fixtures/season.ts';
import { type Evidence, compareReckonings, reckon } from './index.ts';

const since = (after: Evidence, before = evidence) =>
  compareReckonings({ evidence: before, reckoning: reckon(before) }, { evidence: after, reckoning: reckon(after) });
const group = rows[0]!.group;
const sheet = evidence.sheets.find((s) => s.id === `${rows[0]!.visit} ${rows[0]!.judge}`)!;

describe('two reckonings of a year', () => {
  it('of the same evidence differ in nothing, in whatever order the rows came', () =>
    expect(since({ ...evidence, sheets: evidence.sheets.toReversed() })).toEqual({ general: [], rows: [], moves: [] }));

  it('name the corrected sheet at its own group, and say of the others that they were moved from elsewhere', () => {
    const corrected = { ...sheet, items: { ...sheet.items, 'a.1': 30 } };
    const {
      general,
      rows: changed,
      moves,
    } = since({
      ...evidence,
      sheets: evidence.sheets.map((s) => (s === sheet ? corrected : s)),
    });
    const row = { kind: 'sheet', change: 'changed', id: sheet.id };
    expect([general, changed]).toEqual([[], [row]]);
    expect(moves.find((m) => m.id === group)?.causes).toEqual([row]);
    const others = moves.filter((m) => m.id !== group);
    expect(others.length).toBeGreaterThan(0);
    for (const { causes } of others) expect(causes).toEqual([{ kind: 'elsewhere' }]);
  });

  it('tell totals and stars before and after, those whose stars moved first', () => {
    const stars = evidence.policy.stars.map((l) => (l.stars === 4 ? { ...l, from: 82 } : l));
    const { general, moves } = since({ ...evidence, policy: { ...evidence.policy, stars } });
    expect(general).toEqual([{ kind: 'policy', fields: ['stars'] }]);
    const starred = moves.map((m) => m.before!.stars !== m.after!.stars);
    expect(starred.indexOf(false)).toBe(starred.filter((s) => s).length);
    for (const m of moves.slice(0, starred.indexOf(false))) {
      expect([m.before!.stars, m.after!.stars]).toEqual([4, 3]);
      expect(m.before!.total).toBe(season.groups.find((g) => g.id === m.id)!.total);
      expect(m.causes).toEqual(general);
    }
  });

  it('tell of a decision, of a finding and of a new group', () => {
    const findings = [
      { id: 'f1', group, dimension: 'a', grade: 'major', responsible: 'group', rectified: false } as const,
    ];
    const { ruleStars } = season.groups[1]!;
    const decisions = [{ group: 'B002', stars: ruleStars === 3 ? 4 : ruleStars - 1, reason: '…', facts: '查实' }];
    const { moves } = since({ ...evidence, findings, decisions, groups: [...evidence.groups, { id: 'new' }] });
    const causes = new Map(moves.map((m) => [m.id, m.causes]));
    expect(causes.get(group)).toEqual([{ kind: 'finding', change: 'added', id: 'f1' }]);
    expect(causes.get('new')).toEqual([{ kind: 'group', change: 'added', id: 'new' }]);
    expect(moves.find((m) => m.id === 'new')).toMatchObject({ before: null, after: { total: null, stars: 0 } });
    expect(causes.get('B002')).toEqual([{ kind: 'decision', change: 'added', id: 'B002' }]);
  });

  it('by two rules say so for every group', () => {
    const { general, moves } = since(evidence, { ...evidence, rule: '0' });
    expect(general).toEqual([{ kind: 'rule' }]);
    expect(moves.length).toBeGreaterThan(50);
  });
});
