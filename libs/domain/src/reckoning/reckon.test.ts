import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoPolicy } from '../standard/index.ts';
import { type Evidence, type EvidenceFinding, inCanonicalOrder, reckon, starsByThreshold } from './index.ts';

const standard = {
  version: '1',
  dimensions: [
    {
      key: 'hygiene',
      weight: 60,
      items: [
        { key: 'h', max: 100 },
        { key: 'h2', max: 10 },
      ],
    },
    { key: 'publicity', weight: 40, items: [{ key: 'p', max: 100 }] },
  ],
};
const sheet = (id: string, visit: string, judge: string, h: number | null, p: number | null) => ({
  id,
  visit,
  judge,
  items: { h, h2: null, p },
});
/** One group a list entry, seen once by a team of three who agree. */
const year = (totals: number[], changes: Partial<Evidence> = {}): Evidence => ({
  rule: '0',
  standard,
  policy: demoPolicy,
  groups: totals.map((_, i) => ({ id: `g${i}` })),
  visits: totals.map((_, i) => ({ id: `v${i}`, group: `g${i}`, team: 't1' })),
  sheets: totals.flatMap((total, i) => ['a', 'b', 'c'].map((j) => sheet(`s${i}${j}`, `v${i}`, `j-${j}`, total, total))),
  findings: [],
  decisions: [],
  ...changes,
});
const first = (evidence: Evidence) => {
  const [group] = reckon(evidence).groups;
  if (!group) throw new Error('no group');
  return group;
};
const finding = (changes: Partial<EvidenceFinding> = {}): EvidenceFinding => ({
  id: 'f1',
  group: 'g0',
  dimension: 'hygiene',
  grade: 'major',
  responsible: 'group',
  rectified: false,
  ...changes,
});

describe('the total', () => {
  it('is the weighted mean of the sheets’ dimensions, what does not apply left out of both sums', () => {
    const sheets = [sheet('s1', 'v0', 'a', 90, 60), sheet('s2', 'v0', 'b', 80, 70), sheet('s3', 'v0', 'c', 70, 80)];
    expect(first(year([0], { sheets }))).toMatchObject({
      total: 76,
      rawTotal: 76,
      sheets: 3,
      stars: 3,
      dimensions: { hygiene: { raw: 80, score: 80 }, publicity: { raw: 70, score: 70 } },
    });
  });

  it('by rule "0" is the mean as it is: no effects, no standard error, every sheet of weight 1', () => {
    const { teams, judges, sheets, groups } = reckon(year([82]));
    for (const { effect, dimensions } of [...teams, ...judges])
      expect([effect, dimensions]).toEqual([0, { hygiene: 0, publicity: 0 }]);
    expect(sheets.map((s) => s.weight)).toEqual([1, 1, 1]);
    expect(groups).toMatchObject([{ total: 82, se: null, borderline: false, revisit: false }]);
  });

  const cases: [string, EvidenceFinding[], number][] = [
    ['nothing found', [], 82],
    ['a major finding', [finding()], 80.5],
    ['a major finding put right', [finding({ rectified: true })], 81.55],
    ['a minor finding put right', [finding({ grade: 'minor', rectified: true })], 82],
    ['a finding of the property manager', [finding({ responsible: 'propertyManager' })], 82],
    ['more findings than a dimension’s cap', [1, 2, 3].map((i) => finding({ id: `f${i}`, grade: 'critical' })), 77],
    ['findings in two dimensions', [finding(), finding({ id: 'f2', dimension: 'publicity', grade: 'minor' })], 80],
  ];
  it.each(cases)('with %s', (_, findings, total) =>
    expect(first(year([82], { findings })).total).toBeCloseTo(total, 10),
  );

  it('never falls below nought', () =>
    expect(first(year([1], { findings: [finding({ grade: 'critical' })] })).total).toBe(0));
});

describe('the stars', () => {
  it.each([
    [69.994, 0],
    [69.995, 3],
    [70, 3],
    [79.994, 3],
    [79.995, 4],
    [89.994, 4],
    [89.995, 5],
    [100, 5],
    [0, 0],
  ])('of %d are %d: decided on whole hundredths', (total, stars) =>
    expect(starsByThreshold(total, demoPolicy.stars)).toBe(stars),
  );

  it('are capped by a veto that was not put right, which names its finding', () => {
    const veto = finding({ veto: true, grade: 'minor' });
    expect(first(year([96], { findings: [veto] }))).toMatchObject({
      ruleStars: 3,
      caps: [{ stars: 3, finding: 'f1' }],
    });
    expect(first(year([96], { findings: [{ ...veto, rectified: true }] }))).toMatchObject({ ruleStars: 5, caps: [] });
    const others = { ...veto, responsible: 'propertyManager' };
    expect(first(year([96], { findings: [others] }))).toMatchObject({ ruleStars: 5, caps: [] });
  });

  it('are capped by a dimension below its minimum', () => {
    const strict = {
      ...standard,
      dimensions: standard.dimensions.map((d) => (d.key === 'publicity' ? { ...d, minimum: 60 } : d)),
    };
    const sheets = ['a', 'b', 'c'].map((j) => sheet(`s${j}`, 'v0', j, 100, 59));
    expect(first(year([0], { standard: strict, sheets }))).toMatchObject({
      ruleStars: 3,
      caps: [{ stars: 3, dimension: 'publicity' }],
    });
  });

  it('within a quota go to the best, ties at the edge all in; who falls competes below', () => {
    const policy = {
      ...demoPolicy,
      stars: [
        { stars: 4, from: 80, quota: 1 },
        { stars: 5, from: 90, quota: 2 },
        { stars: 3, from: 70 },
      ],
    };
    const stars = reckon(year([95, 93, 93, 91, 85], { policy })).groups.map((g) => [g.ruleStars, g.caps.length]);
    expect(stars).toEqual([
      [5, 0],
      [5, 0],
      [5, 0],
      [4, 1],
      [3, 1],
    ]);
  });

  it('of a training group are none, though its sheets count for the teams', () => {
    const evidence = year([95, 95], {
      groups: [{ id: 'g0', training: true }, { id: 'g1' }],
      visits: [
        { id: 'v0', group: 'g0', team: 't1' },
        { id: 'v1', group: 'g1', team: 't1' },
        { id: 'v2', group: 'g0', team: 't2' },
      ],
    });
    const sheets = [...evidence.sheets, ...['d', 'e'].map((j) => sheet(`x${j}`, 'v2', j, 90, 90))];
    const { groups, teams } = reckon({ ...evidence, sheets });
    expect(groups.map((g) => [g.stars, g.revisit])).toEqual([
      [0, false],
      [5, false],
    ]);
    expect(teams.map((t) => t.linked)).toEqual([true, true]);
  });
});

describe('a decision', () => {
  const decided = (stars: number, facts: string | null, sheets?: Evidence['sheets']) =>
    reckon(year([82], { decisions: [{ group: 'g0', stars, reason: '…', facts }], ...(sheets ? { sheets } : {}) }));
  it('moves a group by one star when new facts are named; both stars are shown', () => {
    expect(decided(5, '验收后查实').groups[0]).toMatchObject({ ruleStars: 4, stars: 5 });
  });
  it('moves a group that is marked revisit', () => {
    const two = ['a', 'b'].map((j) => sheet(`s${j}`, 'v0', j, 82, 82));
    expect(decided(3, null, two).groups[0]).toMatchObject({ revisit: true, ruleStars: 4, stars: 3 });
  });
  it.each<[string, number, string | null]>([
    ['without revisit and facts', 5, null],
    ['by two stars', 0, '事实'],
    ['to a star that is not on the ladder', 2, '事实'],
  ])('%s is out of bounds: listed and ignored', (_, stars, facts) => {
    const { groups, problems } = decided(stars, facts);
    expect([groups[0]?.stars, problems.map((p) => p.code)]).toEqual([4, ['decision-out-of-bounds', 'no-link']]);
  });
});

describe('every reckoning', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
  it('is the same bytes however its rows are shuffled', () => {
    fc.assert(
      fc.property(totals, fc.infiniteStream(fc.nat()), (list, chance) => {
        const shuffle = <T>(rows: readonly T[]) =>
          rows
            .map((row) => [chance.next().value ?? 0, row] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, row]) => row);
        const plain = year(list, { findings: [finding()] });
        const [twice] = plain.sheets as [Evidence['sheets'][0]];
        const evidence = {
          ...plain,
          groups: [...plain.groups, { id: 'g0', training: true }],
          sheets: [...plain.sheets, { ...twice, judge: 'z' }],
          decisions: [4, 5].map((stars) => ({ group: 'g1', stars, reason: `${stars}`, facts: null })),
        };
        const shuffled = {
          ...evidence,
          groups: shuffle(evidence.groups),
          visits: shuffle(evidence.visits),
          sheets: shuffle(evidence.sheets),
          decisions: shuffle(evidence.decisions),
        };
        expect(JSON.stringify(inCanonicalOrder(shuffled))).toBe(JSON.stringify(inCanonicalOrder(evidence)));
        expect(JSON.stringify(reckon(shuffled))).toBe(JSON.stringify(reckon(evidence)));
      }),
    );
  });
  it('gives no fewer stars for more points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (total) => {
        expect(first(year([total + 1])).stars).toBeGreaterThanOrEqual(first(year([total])).stars);
      }),
    );
  });
});
