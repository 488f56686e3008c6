import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceOf, visitOf } from './fixtures/season.ts';
import {
  type Evidence,
  EvidenceError,
  type EvidenceProblemCode,
  type Reckoning,
  UnknownRule,
  asEvidence,
  reckon,
} from './index.ts';

/** Two groups that both teams saw. */
const sound = evidenceOf(
  ['g1', 'g2'].flatMap((g) => [
    ...visitOf(g, 't1', { a: 82, b: 84, c: 86 }),
    ...visitOf(g, 't2', { d: 80, e: 82, f: 81 }),
  ]),
  {
    findings: [
      { id: 'f1', group: 'g1', dimension: 'a', grade: 'major', responsible: 'group', rectified: false, veto: false },
    ],
  },
);
const [sheet] = sound.sheets as [Evidence['sheets'][0], ...Evidence['sheets']];
const [finding] = sound.findings as [Evidence['findings'][0]];
const spoilt = (items: object): Partial<Evidence> => ({
  sheets: [...sound.sheets, { ...sheet, id: 'x', judge: 'new', items: { ...sheet.items, ...items } }],
});
const { 'a.1': _first, ...withoutFirst } = sheet.items;
const decision = { group: 'g1', stars: 4, reason: '…', facts: '查实' };

/** What may be wrong in the rows: every code once, with the rows that are listed for it. */
const cases: Readonly<Record<EvidenceProblemCode, [string, Partial<Evidence>, string[]]>> = {
  'sheet-unknown-item': ['a sheet for an unknown item', spoilt({ z: 1 }), ['x']],
  'score-out-of-range': ['a score above its maximum', spoilt({ 'a.1': 101 }), ['x']],
  'sheet-missing-item': [
    'an item left out',
    { sheets: [...sound.sheets, { ...sheet, id: 'x', judge: 'new', items: withoutFirst }] },
    ['x'],
  ],
  'dimension-empty': ['a dimension that a judge could not see', spoilt({ 'a.1': null }), ['x']],
  'sheet-duplicate': [
    'two sheets of one judge for one visit: both',
    { sheets: [...sound.sheets, { ...sheet, id: 'x' }] },
    [sheet.id, 'x'],
  ],
  'sheet-unknown-visit': [
    'a sheet of no visit',
    { sheets: [...sound.sheets, { ...sheet, id: 'x', visit: 'v' }] },
    ['x'],
  ],
  'visit-unknown-group': [
    'a visit to nowhere',
    { visits: [...sound.visits, { id: 'v', group: 'nowhere', team: 't1' }] },
    ['v'],
  ],
  'panel-incomplete': [
    'a panel of one, and a visit without sheets',
    {
      visits: [...sound.visits, { id: 'v', group: 'g1', team: 't1' }],
      sheets: sound.sheets.filter((s) => s.visit !== 'g2/t2' || s.judge === 'd'),
    },
    ['g2/t2', 'v'],
  ],
  'group-without-sheets': ['a group that nobody saw', { groups: [...sound.groups, { id: 'g3' }] }, ['g3']],
  'duplicate-id': [
    'two rows of one id: neither counts',
    { findings: [finding, { ...finding, grade: 'minor' }] },
    ['f1'],
  ],
  'finding-unknown-group': ['a finding of no group', { findings: [{ ...finding, group: 'nowhere' }] }, ['f1']],
  'finding-unknown-dimension': ['a finding of no dimension', { findings: [{ ...finding, dimension: 'z' }] }, ['f1']],
  'decision-unknown-group': ['a decision on no group', { decisions: [{ ...decision, group: 'nowhere' }] }, ['nowhere']],
  'decision-duplicate': [
    'two decisions on one group',
    { decisions: [decision, { ...decision, stars: 3 }] },
    ['g1', 'g1'],
  ],
  'decision-out-of-bounds': ['a decision by two stars', { decisions: [{ ...decision, stars: 0 }] }, ['g1']],
  'sheet-outlier': [
    'a sheet that is far off',
    {
      sheets: sound.sheets.map((s) =>
        s === sheet ? { ...s, items: Object.fromEntries(Object.keys(s.items).map((k) => [k, 0])) } : s,
      ),
    },
    [sheet.id],
  ],
  'no-link': [
    'teams that share no group',
    { visits: sound.visits.map((v) => ({ ...v, group: v.team === 't1' ? 'g1' : 'g2' })) },
    ['t1', 't2'],
  ],
};
const table = Object.entries(cases).map(([code, [what, changes, ids]]) => ({ code, what, changes, ids }));

/** Every number of an answer is one, and canonical JSON can write it. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
const isClean = (r: Reckoning) => numbersIn(r).every(Number.isFinite);

describe('what is wrong in the evidence is listed', () => {
  it('nothing, where nothing is', () => expect(reckon(sound).problems).toEqual([]));
  it.each(table)('as $code: $what', ({ code, changes, ids }) => {
    const reckoning = reckon({ ...sound, ...changes });
    expect(reckoning.problems.map((p) => `${p.code} ${p.id}`)).toEqual(ids.sort().map((id) => `${code} ${id}`));
    expect(isClean(reckoning)).toBe(true);
    expect(reckon(asEvidence(JSON.parse(JSON.stringify({ ...sound, ...changes }))))).toEqual(reckoning);
  });

  it('a sheet with a problem has no weight, and the others count as if it were not there', () => {
    for (const code of ['sheet-unknown-item', 'score-out-of-range', 'sheet-missing-item', 'dimension-empty'] as const) {
      const reckoning = reckon({ ...sound, ...cases[code][1] });
      expect(reckoning.sheets.find((s) => s.id === 'x')).toEqual({ id: 'x', weight: null });
      expect(reckoning.groups).toEqual(reckon(sound).groups);
    }
  });

  it('of rows with one id none counts: sheets, findings, groups', () => {
    const twice = <T extends object>(rows: readonly T[], changes: object) => [...rows, { ...rows[0]!, ...changes }];
    const sheets = reckon({ ...sound, sheets: twice(sound.sheets, { judge: 'new' }) });
    expect(sheets.sheets.filter((s) => s.id === sheet.id)).toEqual([{ id: sheet.id, weight: null }]);
    const none = reckon({ ...sound, findings: [] }).groups;
    expect(reckon({ ...sound, findings: twice(sound.findings, { veto: true }) }).groups).toEqual(none);
    const [group] = reckon({ ...sound, groups: twice(sound.groups, { training: true }) }).groups;
    expect(group).toMatchObject({ id: 'g1', total: null, stars: 0 });
  });

  it('a panel of two is scored and marked to be seen again', () => {
    const two = reckon(evidenceOf(visitOf('g', 't', { a: 75, b: 75 })));
    expect(two.groups).toMatchObject([{ total: 75, stars: 3, revisit: true, sheets: 2 }]);
  });

  it('an empty cycle is an empty reckoning', () =>
    expect(reckon(evidenceOf([]))).toEqual({ rule: '1', teams: [], judges: [], sheets: [], groups: [], problems: [] }));

  it('a sheet of noughts is a score like any other', () => {
    const noughts = reckon(evidenceOf(visitOf('g', 't', { a: 0, b: 0, c: 0 })));
    expect(noughts.groups).toMatchObject([{ rawTotal: 0, total: 0, stars: 0 }]);
  });
});

describe('what is no evidence at all', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'evidence: not-object'],
    ['a list', [], 'evidence: not-object'],
    ['an unknown field', { ...sound, author: 'x' }, 'evidence.author: unknown-field'],
    ['a field left out', { ...sound, visits: undefined }, 'evidence.visits: not-list'],
    ['a number where a text belongs', { ...sound, groups: [{ id: 1 }] }, 'evidence.groups[0].id: not-text'],
    [
      'points that are a text',
      { ...sound, sheets: [{ ...sheet, items: { 'a.1': '5' } }] },
      'evidence.sheets[0].items.a.1: not-number',
    ],
    [
      'an unknown grade',
      { ...sound, findings: [{ ...finding, grade: 'bad' }] },
      'evidence.findings[0].grade: not-one-of',
    ],
    [
      'weights that add up to 83',
      { ...sound, standard: { ...sound.standard, dimensions: sound.standard.dimensions.slice(1) } },
      'evidence.standard: weights-not-100',
    ],
    [
      'lines that fall',
      {
        ...sound,
        policy: {
          ...sound.policy,
          stars: [
            { stars: 3, from: 80 },
            { stars: 4, from: 70 },
          ],
        },
      },
      'evidence.policy: lines-not-rising',
    ],
  ])('is refused with the place and what is wrong there: %s', (_, wrong, what) => {
    expect(() => asEvidence(wrong)).toThrow(EvidenceError);
    expect(() => asEvidence(wrong)).toThrow(what);
  });
  it('is refused by an unknown rule', () => expect(() => reckon({ ...sound, rule: '9' })).toThrow(UnknownRule));

  it('whatever stands in whatever place: refused with a flaw, or reckoned without NaN', () => {
    const paths = pathsIn(sound);
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(-1, 0, 0.5, 1e-320, 1e308, '', '__proto__', 'g1', 't1', 'a', null, true, {}, []),
    );
    const outcomes = { refused: 0, reckoned: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), anything), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const wrong = changes.reduce((value, [path, by]) => replaced(value, path, by), sound as unknown);
          try {
            expect(isClean(reckon(asEvidence(wrong)))).toBe(true);
            outcomes.reckoned += 1;
          } catch (error) {
            if (!(error instanceof EvidenceError || error instanceof UnknownRule)) throw error;
            outcomes.refused += 1;
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(Math.min(outcomes.refused, outcomes.reckoned)).toBeGreaterThan(100);
  });
});

type Path = readonly string[];
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const within = (one: unknown) => replaced(one, rest, by);
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? within(one) : one));
  return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, k === key ? within(one) : one]));
}
