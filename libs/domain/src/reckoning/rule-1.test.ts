import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoPolicy } from '../standard/index.ts';
import { dimensions, evidenceOf, overall, rows, season, standardErrors } from './fixtures/season.ts';
import { type Evidence, EvidenceError, type ReckonedGroup, asEvidence, reckon, totalRows } from './index.ts';

const group = (reckoned: { readonly groups: readonly ReckonedGroup[] }, id: string) =>
  reckoned.groups.find((g) => g.id === id)!;

const uneven = dimensions.map((d, i) => ({ ...d, weight: [20, 20, 20, 15, 15, 10][i]! }));
/** Weights that add up without rounding. */
const halves = dimensions.map((d, i) => ({ ...d, weight: [50, 12.5, 12.5, 12.5, 6.25, 6.25][i]! }));
/** Three judges of one team give every group the same total from each. */
const simple = (totals: readonly number[], changes: Partial<Evidence> = {}) =>
  evidenceOf(
    totals.flatMap((total, i) =>
      ['j1', 'j2', 'j3'].map((judge) => ({
        ...{ group: `g${i + 10}`, team: 't1', judge, visit: `v${i}` },
        scores: new Array<number>(6).fill(total),
      })),
    ),
    { standard: { version: '1', dimensions: uneven }, ...changes },
  );
const marks = (evidence: Evidence) =>
  reckon(evidence).groups.map((g) => `${g.id}${g.borderline ? ' borderline' : ''}${g.revisit ? ' revisit' : ''}`);

describe('a season reckoned by rule "1"', () => {
  it('gives the totals, severities and standard errors that an independent program found', () => {
    overall.building.forEach((total, i) => expect(season.groups[i]!.total).toBeCloseTo(total, 8));
    expect(season.teams.every((t) => t.linked)).toBe(true);
    overall.team.forEach((effect, i) => expect(season.teams[i]!.effect).toBeCloseTo(effect, 8));
    overall.judge.forEach((effect, i) => expect(season.judges[i]!.effect).toBeCloseTo(effect, 8));
    // The independent program had σ = 4.
    standardErrors.forEach((se, i) => expect(season.groups[i]!.se).toBeCloseTo((se * 3) / 4, 8));
  });

  it('keeps raw means beside the scores, and corrections of the dimensions add up to that of the total', () => {
    const { rawTotal, total, dimensions: six } = group(season, 'B001');
    expect(rawTotal).toBeCloseTo(82.82777777778, 8);
    const corrections = Object.values(six).map((d) => d.score! - d.raw!);
    expect(corrections.reduce((sum, c) => sum + c, 0) / 6).toBeCloseTo(total! - rawTotal!, 9);
    const [team] = season.teams;
    const effects = Object.values(team!.dimensions);
    expect(effects.reduce((sum, e) => sum + e, 0) / 6).toBeCloseTo(team!.effect, 9);
  });

  it('offers the totals of its sheets, from which next year’s λ is estimated', () => {
    const totals = new Map(totalRows(evidenceOf(rows)).map((r) => [r.id, r.scores]));
    for (const { visit, judge, scores } of rows)
      expect(totals.get(`${visit} ${judge}`)![0]).toBeCloseTo(scores.reduce((sum, y) => sum + y, 0) / 6, 9);
  });

  it('marks the twelve groups that are nearest to a line for their error, all of them near one', () => {
    const marked = season.groups.filter((g) => g.revisit);
    expect(marked).toHaveLength(12);
    const inErrors = (g: ReckonedGroup) => Math.min(...[70, 80, 90].map((line) => Math.abs(g.total! - line))) / g.se!;
    const furthest = Math.max(...marked.map(inErrors));
    for (const g of season.groups) {
      expect(g.borderline).toBe(inErrors(g) <= 0.67 + 1e-12);
      if (g.borderline && !g.revisit) expect(inErrors(g)).toBeGreaterThanOrEqual(furthest);
    }
    expect(season.groups.filter((g) => g.borderline).length).toBeGreaterThan(12);
  });

  it('lists a sheet that is far off, and lets it weigh less', () => {
    const wild = rows.map((r, i) => (i === 0 ? { ...r, scores: r.scores.map((y) => y - 60) } : r));
    const { sheets, problems, groups } = reckon(evidenceOf(wild));
    const id = `${wild[0]!.visit} ${wild[0]!.judge}`;
    const weight = sheets.find((s) => s.id === id)!.weight!;
    expect(weight).toBeLessThan(0.5);
    expect(problems).toEqual([{ code: 'sheet-outlier', id, detail: String(Math.round(weight * 100) / 100) }]);
    const { total, rawTotal } = groups.find((g) => g.id === wild[0]!.group)!;
    expect(total!).toBeGreaterThan(rawTotal! + 10);
  });

  it('is the same bytes however its rows are shuffled', () => {
    const evidence = evidenceOf(rows);
    const bytes = JSON.stringify(season);
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(
        fc.tuple(shuffled(evidence.groups), shuffled(evidence.visits), shuffled(evidence.sheets), shuffled(dimensions)),
        ([groups, visits, sheets, mixed]) => {
          const standard = { version: '1', dimensions: mixed };
          expect(JSON.stringify(reckon({ ...evidence, standard, groups, visits, sheets }))).toBe(bytes);
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('without a shared group', () => {
  const teams = ['t1', 't2'].flatMap((team, t) =>
    ['a', 'b', 'c'].map((judge, j) => ({
      ...{ group: `g${t}`, team, judge: `${team}${judge}`, visit: `v${t}` },
      scores: new Array<number>(6).fill(80 + 5 * t + j),
    })),
  );
  const apart = reckon(evidenceOf(teams));
  it('nothing is corrected, exactly, and the reckoning says so', () => {
    expect(apart.teams).toMatchObject([0, 0].map((effect) => ({ linked: false, effect })));
    expect(apart.problems.map((p) => `${p.code} ${p.id}`)).toEqual(['no-link t1', 'no-link t2']);
    for (const g of apart.groups) expect(g.total).toBeCloseTo(g.rawTotal!, 9);
  });
  it('the standard error knows that the team is unknown', () => {
    const both = reckon(evidenceOf([...teams, ...teams.map((r) => ({ ...r, group: 'both', visit: `${r.visit}b` }))]));
    expect(group(apart, 'g0').se).toBeGreaterThan(group(both, 'g0').se!);
  });
});

describe('certainty', () => {
  // Three judges who saw nothing but groups of one team: the error is the same for all.
  const [{ se }] = reckon(simple([75, 85])).groups as [ReckonedGroup];
  it.each([
    ['on the line', 80, true],
    ['just within z standard errors above', 80 + 0.67 * se! - 1e-9, true],
    ['just within them below', 80 - 0.67 * se! + 1e-9, true],
    ['just beyond', 80 + 0.67 * se! + 1e-9, false],
    ['in the middle', 75, false],
  ])('%s: borderline %s', (_, total, borderline) => {
    expect(group(reckon(simple([total, 85])), 'g10').borderline).toBe(borderline);
  });

  it('counts the edge itself as near: with z = 0, who is exactly on the line', () => {
    const policy = { ...demoPolicy, z: 0 };
    const borderline = reckon(simple([80, 80.01], { policy, standard: { version: '1', dimensions: halves } })).groups;
    expect(borderline.map((g) => g.borderline)).toEqual([true, false]);
  });

  it('goes by the total after deductions, not rounded', () => {
    const finding = { id: 'f', group: 'g10', dimension: 'a', grade: 'critical', responsible: 'group' } as const;
    const findings = [{ ...finding, rectified: false }];
    expect(group(reckon(simple([83, 85], { findings })), 'g10')).toMatchObject({ total: 80, borderline: true });
  });

  it('marks the nearest for a revisit, of those equally near the lower id', () => {
    const policy = { ...demoPolicy, revisits: 2 };
    expect(marks(simple([81, 80, 79, 75], { policy }))).toEqual([
      'g10 borderline revisit',
      'g11 borderline revisit',
      'g12 borderline',
      'g13',
    ]);
  });

  it('gives the places to groups with a full panel: those without are seen again anyway', () => {
    const policy = { ...demoPolicy, revisits: 1 };
    const evidence = simple([80, 81, 80.5, 75], { policy });
    const sheets = evidence.sheets.filter((s) => s.id !== 'v0 j1');
    expect(marks({ ...evidence, sheets })).toEqual([
      'g10 borderline revisit',
      'g11 borderline',
      'g12 borderline revisit',
      'g13',
    ]);
  });

  it('marks no training group', () => {
    const evidence = simple([80, 75]);
    const groups = [{ id: 'g10', training: true }, { id: 'g11' }];
    expect(marks({ ...evidence, groups })).toEqual(['g10', 'g11']);
    expect(group(reckon({ ...evidence, groups }), 'g10')).toMatchObject({ stars: 0, total: 80 });
  });

  it('lets the meeting move a group that is marked, and no other that is merely near a line', () => {
    const policy = { ...demoPolicy, revisits: 1 };
    const decisions = ['g10', 'g11'].map((id) => ({ group: id, stars: 4, reason: '…', facts: null }));
    const { groups, problems } = reckon(simple([79.5, 79], { policy, decisions }));
    expect(groups.map((g) => [g.borderline, g.ruleStars, g.stars])).toEqual([
      [true, 3, 4],
      [true, 3, 3],
    ]);
    expect(problems.map((p) => `${p.code} ${p.id}`)).toEqual(['decision-out-of-bounds g11', 'no-link t1']);
  });
});

describe('the constants of the correction', () => {
  const { lambda, huber, sigmaTotal, z, ...rest } = demoPolicy;
  const all = { ...rest, lambda: lambda!, huber: huber!, sigmaTotal: sigmaTotal!, z: z! };
  const without = (name: 'lambda' | 'huber' | 'sigmaTotal' | 'z') => {
    const { [name]: _left, ...policy } = all;
    return policy;
  };
  it.each<[string, Evidence['policy']]>([
    ['lambda', without('lambda')],
    ['huber', without('huber')],
    ['sigmaTotal', without('sigmaTotal')],
    ['z', without('z')],
    ['lambda.judge', { ...all, lambda: { ...all.lambda, judge: 0 } }],
    ['lambda.visit', { ...all, lambda: { ...all.lambda, visit: -4 } }],
    ['huber', { ...all, huber: 0 }],
    ['sigmaTotal', { ...all, sigmaTotal: -3 }],
    ['z', { ...all, z: -1 }],
    ['huber', { ...all, huber: 1e-9 }],
    ['sigmaTotal', { ...all, sigmaTotal: 1e300 }],
    ['lambda.team', { ...all, lambda: { ...all.lambda, team: 1e300 } }],
  ])('must be there and make sense: %s', (name, policy) => {
    const evidence = simple([80], { policy });
    for (const run of [() => asEvidence(evidence), () => reckon(evidence)]) {
      expect(run).toThrow(EvidenceError);
      expect(run).toThrow(`evidence.policy.${name}: `);
    }
  });
  it('are not asked for by rule "0"', () => {
    const { lambda: _l, huber: _h, sigmaTotal: _s, z: _z, ...policy } = demoPolicy;
    const evidence = simple([80], { rule: '0', policy });
    expect(reckon(asEvidence(evidence)).groups).toMatchObject([{ se: null, borderline: false, revisit: false }]);
  });
  it('leave an empty cycle an empty reckoning', () =>
    expect(reckon(simple([]))).toEqual({ rule: '1', teams: [], judges: [], sheets: [], groups: [], problems: [] }));
});
