import { describe, expect, it } from '@jest/globals';
import { evidence, evidenceOf, rows, season, visitOf } from './fixtures/season.ts';
import { type Evidence, type Reason, hundredths, reasonsOf, reckon } from './index.ts';

const all = (of: Evidence) => new Map(reasonsOf(of, reckon(of)).map((g) => [g.id, g.reasons]));
const finding = {
  id: 'f1',
  group: 'g',
  dimension: 'a',
  grade: 'major',
  responsible: 'group',
  rectified: false,
} as const;
const panel = (total: number) => ({ j1: total, j2: total, j3: total });
const one = (total: number, changes: Partial<Evidence> = {}) => evidenceOf(visitOf('g', 't', panel(total)), changes);
const kinds = (of: Evidence, id = 'g') =>
  all(of)
    .get(id)!
    .map((r) => r.kind);
const why = <K extends Reason['kind']>(of: Evidence, kind: K, id = 'g') =>
  all(of)
    .get(id)!
    .find((r) => r.kind === kind) as Extract<Reason, { kind: K }> | undefined;

/** Two teams that both saw a training building; the second is 6 points stricter. */
const linked = evidenceOf(
  [
    ...visitOf('training', 't1', { a: 83, b: 83, c: 83 }),
    ...visitOf('training', 't2', { d: 77, e: 77, f: 77 }),
    ...visitOf('g1', 't1', { a: 85, b: 85, c: 85 }),
    ...visitOf('g2', 't2', { d: 79, e: 79, f: 79 }),
  ],
  { groups: [{ id: 'training', training: true }, { id: 'g1' }, { id: 'g2' }] },
);

describe('the reasons of a group', () => {
  it('add up: what was given, added and taken is the final score, to the hundredth', () => {
    const findings = [
      { ...finding, group: 'B001' },
      { ...finding, id: 'f2', group: 'B007', rectified: true },
    ];
    const wild = rows.map((r, i) => (i % 20 === 0 ? { ...r, scores: r.scores.map((y) => y / 2) } : r));
    for (const [id, reasons] of all(evidenceOf(wild, { findings }))) {
      const sum = reasons.reduce((s, r) => {
        if (r.kind === 'deducted') return s - r.points;
        return r.kind === 'raw' || r.kind === 'weighing' || r.kind === 'severity' || r.kind === 'bounds'
          ? s + r.points
          : s;
      }, 0);
      expect([id, sum]).toEqual([id, (reasons.find((r) => r.kind === 'total') as { points: number }).points]);
    }
  });

  it('tell the strict team’s group what was given back, and the lenient one’s what was evened out', () => {
    const severities = ['g1', 'g2'].map((id) => why(linked, 'severity', id)!);
    expect(severities.map((s) => [s.of, Math.sign(s.points)])).toEqual([
      ['team', -1],
      ['team', 1],
    ]);
    const [g1, g2] = reckon(linked).groups;
    for (const [i, g] of [g1!, g2!].entries())
      expect(Math.abs(severities[i]!.points - (hundredths(g.total!) - hundredths(g.rawTotal!)))).toBe(0);
  });

  it('say of a group of two teams that both were considered', () => {
    const both = rows.filter((r) => new Set(rows.filter((o) => o.group === r.group).map((o) => o.team)).size > 1);
    const said = all(evidence);
    const severities = [...new Set(both.map((r) => r.group))].flatMap((id) =>
      said.get(id)!.filter((r) => r.kind === 'severity'),
    );
    expect(severities.length).toBeGreaterThan(0);
    for (const s of severities) expect(s).toMatchObject({ of: 'teams' });
  });

  it('say no-link where nobody can compare, and then correct nothing', () => {
    expect(kinds(one(85))).toEqual(['raw', 'not-corrected', 'total', 'line', 'certain']);
    expect(why(one(85), 'not-corrected')).toEqual({ kind: 'not-corrected', because: 'no-link' });
  });

  it('say alike where teams agree on what both saw, and plain mean under rule "0"', () => {
    const same = { ...linked, sheets: linked.sheets.map((s) => ({ ...s, items: one(80).sheets[0]!.items })) };
    expect(why(same, 'not-corrected', 'g1')).toEqual({ kind: 'not-corrected', because: 'alike' });
    expect(why({ ...linked, rule: '0' }, 'not-corrected', 'g1')).toMatchObject({ because: 'plain-mean' });
    expect(kinds({ ...linked, rule: '0' }, 'g1').at(-1)).toBe('line');
  });

  it('name what was found, what it cost, and where the cap of a dimension held', () => {
    const findings = [1, 2].map((i) => ({ ...finding, id: `f${i}`, grade: 'critical' as const }));
    expect(why(one(85, { findings }), 'deducted')).toEqual({
      kind: 'deducted',
      points: 500,
      findings: findings.map(({ id }) => ({
        finding: id,
        dimension: 'a',
        grade: 'critical',
        rectified: false,
        points: 300,
      })),
      atCap: true,
    });
    expect(why(one(85, { findings: [{ ...finding, responsible: 'shop' }] }), 'deducted')).toBeUndefined();
  });

  it.each<[string, number, object]>([
    ['on a line', 80, { kind: 'line', stars: 4, above: 0 }],
    ['a hundredth below it', 79.99, { kind: 'line', stars: 3, above: 999 }],
    ['below all lines', 61.5, { kind: 'below-lines', lowest: 3, short: 850 }],
  ])('say how far it is %s', (_, total, expected) => {
    const of = one(total);
    expect(all(of).get('g')).toContainEqual(expected);
  });

  it('say what held the stars down: a veto, a minimum, a quota', () => {
    expect(why(one(95, { findings: [{ ...finding, veto: true }] }), 'veto')).toEqual({
      ...{ kind: 'veto', atMost: 3, finding: 'f1', dimension: 'a' },
    });
    const { standard, policy } = evidence;
    const dimensions = standard.dimensions.map((d) => (d.key === 'c' ? { ...d, minimum: 96 } : d));
    expect(why(one(95, { standard: { ...standard, dimensions } }), 'below-minimum')).toEqual({
      ...{ kind: 'below-minimum', atMost: 3, dimension: 'c', score: 9500, minimum: 9600 },
    });
    const stars = policy.stars.map((l) => (l.stars === 5 ? { ...l, quota: 0 } : l));
    expect(why(one(95, { policy: { ...policy, stars } }), 'quota')).toEqual({
      kind: 'quota',
      quota: 0,
      of: 5,
      stars: 4,
    });
  });

  it('say whether it is clear, near a line, or to be seen again', () => {
    const shown = [...all(evidence)].map(([id, reasons]) => [
      id,
      reasons.find((r) => ['certain', 'borderline'].includes(r.kind)),
    ]);
    for (const [id, reason] of shown as [string, Reason][]) {
      const { borderline, revisit } = season.groups.find((g) => g.id === id)!;
      expect(reason).toMatchObject(borderline ? { kind: 'borderline', revisit } : { kind: 'certain' });
    }
    const two = evidenceOf(visitOf('g', 't', { j1: 75, j2: 75 }));
    expect(why(two, 'panel')).toEqual({ kind: 'panel', fullPanel: 3 });
  });

  it('say what the meeting decided, and what it could not', () => {
    const decide = (stars: number) => one(83, { decisions: [{ group: 'g', stars, reason: '查实', facts: '新证据' }] });
    expect(why(decide(5), 'decided')).toEqual({ kind: 'decided', from: 4, stars: 5, reason: '查实', facts: '新证据' });
    expect(why(decide(0), 'decided')).toBeUndefined();
    expect(why(decide(0), 'decision-ignored')).toEqual({ kind: 'decision-ignored', stars: 0 });
  });

  it('of a group without sheets or of a training building are a single one', () => {
    expect(kinds({ ...one(80), sheets: [] })).toEqual(['no-sheets']);
    expect(kinds(linked, 'training')).toEqual(['training']);
  });

  it('of a total that is nought say what was given and taken, though the sum would be less', () => {
    const findings = [{ ...finding, grade: 'critical' as const }];
    expect(kinds(one(1, { findings }))).toEqual([
      'raw',
      'not-corrected',
      'deducted',
      'total',
      'below-lines',
      'certain',
    ]);
  });
});
