import { describe, expect, it } from '@jest/globals';
import { evidence, evidenceOf, rows, season, visitOf } from './fixtures/season.ts';
import { type Correction, type Evidence, type GroupTrace, reckon, tracer } from './index.ts';

const tracesOf = (of: Evidence): GroupTrace[] => {
  const reckoning = reckon(of);
  return reckoning.groups.map(tracer(of, reckoning));
};
/** One wild sheet, one group at the ceiling, one seen by three judges and then by two: every part of a correction is there. */
const twice = rows.find((r) => rows.some((o) => o.group === r.group && o.visit !== r.visit))!;
const wild = rows
  .map((r, i) => (i === 0 ? { ...r, scores: r.scores.map((y) => y - 40) } : r))
  .map((r) => (r.group === 'B010' ? { ...r, scores: r.scores.map(() => 100) } : r))
  .filter((r) => r !== twice);
const parts = (c: Correction) => c.weighing + c.team + c.judges + c.bounds;

describe('the trace of a group', () => {
  it('leads from the raw mean to the score, in every dimension and in total', () => {
    for (const { group, dimensions, correction } of tracesOf(evidenceOf(wild))) {
      for (const [key, { raw, score }] of Object.entries(group.dimensions))
        expect(raw! + parts(dimensions[key]!)).toBeCloseTo(score!, 9);
      expect(group.rawTotal! + parts(correction)).toBeCloseTo(group.total!, 9);
    }
  });

  it('leads to the sheets: the score is what they say without severity, each by its share', () => {
    for (const { group, visits, correction } of tracesOf(evidenceOf(wild))) {
      const sheets = visits.flatMap((v) => v.sheets.map((s) => ({ ...s, teamEffect: v.teamEffect })));
      const shares = sheets.reduce((sum, s) => sum + s.share!, 0);
      const said = sheets.reduce((sum, s) => sum + s.share! * (s.total! - s.teamEffect - s.judgeEffect), 0);
      expect(shares).toBeCloseTo(1, 12);
      expect(said + correction.bounds).toBeCloseTo(group.total!, 9);
    }
  });

  it('keeps a score within bounds as a part of its own, and a sheet that weighs less as another', () => {
    const traces = tracesOf(evidenceOf(wild));
    expect(traces.some((t) => t.correction.bounds < -0.1)).toBe(true);
    const [first] = traces.filter((t) => t.group.id === wild[0]!.group);
    expect(first!.correction.weighing).toBeGreaterThan(1);
    expect(first!.problems.map((p) => p.code)).toEqual(['sheet-outlier']);
  });

  it('of a frozen year asks the frozen numbers: under rule "0" every sheet has the same share and nothing is corrected', () => {
    for (const { visits, correction } of tracesOf({ ...evidence, rule: '0' })) {
      const shares = visits.flatMap((v) => v.sheets.map((s) => s.share));
      expect(new Set(shares)).toEqual(new Set([1 / shares.length]));
      expect(parts(correction)).toBeCloseTo(0, 9);
    }
  });

  it('shows a sheet that was left out beside the others, with the reason and without a share', () => {
    const [sheet] = evidence.sheets as [Evidence['sheets'][0]];
    const spoilt = { ...sheet, id: 'x', judge: 'nobody', items: { ...sheet.items, 'a.1': 101 } };
    const of = { ...evidence, sheets: [...evidence.sheets, spoilt] };
    const trace = tracesOf(of).find((t) => t.problems.length > 0)!;
    expect(trace.problems).toEqual([{ code: 'score-out-of-range', id: 'x', detail: 'a.1' }]);
    const traced = trace.visits.flatMap((v) => v.sheets).find((s) => s.id === 'x');
    expect(traced).toMatchObject({ scores: null, total: null, weight: null, share: null });
  });

  it('names what each finding costs, and whose it is', () => {
    const finding = { group: 'B001', dimension: 'a', grade: 'major', responsible: 'group', rectified: false } as const;
    const findings = [
      { ...finding, id: 'f1' },
      { ...finding, id: 'f2', rectified: true },
      { ...finding, id: 'f3', responsible: 'propertyManager' },
    ];
    const [first] = tracesOf({ ...evidence, findings });
    const costs = first!.findings.map((f) => [f.id, f.points]);
    expect(costs).toEqual([
      ['f1', 1.5],
      ['f2', 1.5 * 0.3],
      ['f3', 0],
    ]);
  });

  it('of a group that nobody saw is empty, not NaN', () => {
    const of = { ...evidence, groups: [...evidence.groups, { id: 'Z' }] };
    const last = tracesOf(of).at(-1)!;
    expect(last).toMatchObject({ visits: [], correction: { weighing: 0, team: 0, judges: 0, bounds: 0 } });
  });
});

describe('the group leader’s talk', () => {
  const standard = {
    version: '1',
    dimensions: [
      {
        key: 'selfGovernance',
        weight: 100,
        items: [
          { key: 'talk', max: 5, presentation: true },
          { key: 'deeds', max: 20 },
        ],
      },
    ],
  };
  const talkers = (talk: (number | null)[], deeds: number): Evidence => ({
    ...evidenceOf(visitOf('g', 't', { j1: 0, j2: 0, j3: 0 })),
    standard,
    sheets: talk.map((points, i) => ({
      ...{ id: `s${i}`, visit: 'g/t', judge: `j${i}` },
      items: { talk: points, deeds },
    })),
  });
  const shown = (e: Evidence) => tracesOf(e)[0]!.presentation;

  it('is shown apart from what was seen, and counts within its dimension as before', () => {
    expect(shown(talkers([5, 5, 5], 10))).toEqual([{ dimension: 'selfGovernance', talk: 100, others: 50 }]);
    expect(tracesOf(talkers([5, 5, 5], 10))[0]!.group.rawTotal).toBe(60);
  });
  it('that a judge did not hear leaves the others’ mean', () =>
    expect(shown(talkers([null, 4, 3], 10))).toEqual([{ dimension: 'selfGovernance', talk: 70, others: 50 }]));
  it('that nobody heard is nothing, not nought', () =>
    expect(shown(talkers([null, null, null], 10))[0]).toMatchObject({ talk: null }));
  it('is not mentioned where the standard has none', () =>
    expect(tracer(evidence, season)(season.groups[0]!).presentation).toEqual([]));
});
