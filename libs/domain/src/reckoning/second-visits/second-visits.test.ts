import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoPolicy } from '../../standard/index.ts';
import { type Evidence, proposeSecondVisits, reckon } from '../index.ts';
import { comparisonsIn } from '../severity/graph.ts';
import { type SeverityRow, layoutOf } from '../severity/layout.ts';
import { groupVariances, systemAt } from '../severity/system.ts';
import { informing } from './covariance.ts';
import { worthOfKnowing } from './worth.ts';

const policy = { ...demoPolicy, lambda: { team: 16 / 9, judge: 1, visit: 4 } };

/** Each visit: group, team and what its three judges gave; judges are the team's own. */
type Visit = readonly [group: string, team: string, total: number];
const evidenceOf = (visits: readonly Visit[], training: readonly string[] = []): Evidence => ({
  rule: '1',
  standard: { version: '1', dimensions: [{ key: 'a', weight: 100, items: [{ key: 'a.1', max: 100 }] }] },
  policy,
  groups: [...new Set(visits.map(([group]) => group))].map((id) => ({ id, training: training.includes(id) })),
  visits: visits.map(([group, team], v) => ({ id: `v${v}`, group, team })),
  sheets: visits.flatMap(([, team, total], v) =>
    [1, 2, 3].map((j) => ({ id: `s${v}-${j}`, visit: `v${v}`, judge: `${team}-j${j}`, items: { 'a.1': total } })),
  ),
  findings: [],
  decisions: [],
});
/** Two teams that meet on a group, and a third that meets nobody; some groups near a line and some far from all. */
const season: readonly Visit[] = [
  ['shared', 't1', 75],
  ['shared', 't2', 74],
  ['far-1', 't1', 75],
  ['far-2', 't2', 85],
  ['near-1', 't1', 80.2],
  ['near-2', 't2', 79.9],
  ['near-3', 't3', 90.1],
  ['far-3', 't3', 85],
];
const said = (visits: readonly { group: string; team: string }[]) => visits.map((v) => `${v.group} ${v.team}`);

describe('a second visit', () => {
  it('teaches about every group just what the standard errors lose when it is made', () => {
    const rows = season.flatMap(([group, team], v): SeverityRow[] =>
      [1, 2, 3].map((j) => ({
        ...{ id: `${v} ${j}`, group, visit: `v${v}`, team, judge: `${team}-j${j}` },
        scores: [0],
      })),
    );
    const known = (list: readonly SeverityRow[], alone?: Uint8Array) => {
      const layout = layoutOf(list, 1);
      const system = systemAt(
        layout,
        policy.lambda,
        new Float64Array(list.length).fill(1),
        alone ?? comparisonsIn(layout).alone,
      );
      return { layout, system, variances: groupVariances(system) };
    };
    const { layout, system, variances } = known(rows);
    for (const group of layout.groups)
      for (const [t, team] of layout.teams.slice(0, 2).entries()) {
        const judge = `${team}-j1`;
        const visit = { id: 'more', group, visit: '~more', team, judge, scores: [0] };
        const after = known([...rows, visit], system.alone);
        const informs = informing(system, variances);
        const shares = informs(layout.groups.indexOf(group), t, [layout.teams.length + layout.judges.indexOf(judge)]);
        // Whoever is alone stays told apart in `after`: then what the visit says of them is not heard there.
        if (!group.endsWith('3'))
          shares.forEach((share, g) => expect(1 - after.variances[g]! / variances[g]!).toBeCloseTo(share, 9));
      }
  });

  it('is worth nothing where it teaches nothing, and at most the chance that the star is wrong', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 100, noNaN: true }),
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        (total, se) => {
          const worth = worthOfKnowing(total, se, policy.stars);
          const rising = [0, 0.1, 0.35, 0.7, 1].map(worth);
          expect(rising[0]).toBe(0);
          expect(rising[4]).toBeLessThanOrEqual(0.7);
          for (const w of rising) expect(w).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    const [near, far] = [80.3, 85].map((total) => worthOfKnowing(total, 2, policy.stars)(0.5));
    expect(near).toBeGreaterThan(far! * 2);
  });
});

describe('proposed second visits', () => {
  it('go to the groups whose star is least sure, each by a team that has not seen it', () => {
    const proposed = proposeSecondVisits(evidenceOf(season), { count: 3 });
    expect(proposed.map((p) => p.group).sort()).toEqual(['near-1', 'near-2', 'near-3']);
    const seen = new Set(said(season.map(([group, team]) => ({ group, team }))));
    for (const visit of said(proposed)) expect(seen.has(visit)).toBe(false);
    for (const p of proposed) expect(p.gain).toBeGreaterThan(0);
  });

  it('count the links that they make: the first joins the team that nobody can be compared with', () => {
    const [first] = proposeSecondVisits(evidenceOf(season), { count: 1 });
    expect([first!.team === 't3', first!.group === 'near-3']).toContain(true);
  });

  it('never send a team that may not go, and say fewer where there are no more', () => {
    const may = (group: string, team: string) => group === 'far-1' && team === 't2';
    expect(said(proposeSecondVisits(evidenceOf(season), { count: 5, may }))).toEqual(['far-1 t2']);
    expect(proposeSecondVisits(evidenceOf([]), { count: 5 })).toEqual([]);
  });

  it('leave training groups alone', () => {
    const proposed = proposeSecondVisits(evidenceOf(season, ['near-1']), { count: 9 });
    expect(proposed.some((p) => p.group === 'near-1')).toBe(false);
  });

  it('look past the lines that a veto has closed', () => {
    const veto = { dimension: 'a', grade: 'critical', responsible: 'group', rectified: false, veto: true } as const;
    const closed = ['near-1', 'near-2'].map((group) => ({ id: `f-${group}`, group, ...veto }));
    const calm = { ...policy, vetoCap: 3, deductions: { minor: 0, major: 0, critical: 0 } };
    const proposed = proposeSecondVisits({ ...evidenceOf(season), policy: calm, findings: closed }, { count: 1 });
    expect(said(proposed)[0]).toMatch(/^near-3/);
  });

  it('do not depend on the order of the evidence, and leave the reckoning as it was', () => {
    const evidence = evidenceOf(season);
    const before = JSON.stringify(reckon(evidence));
    const proposed = proposeSecondVisits(evidence, { count: 4 });
    const shuffled = { ...evidence, visits: [...evidence.visits].reverse(), sheets: [...evidence.sheets].reverse() };
    expect(proposeSecondVisits(shuffled, { count: 4 })).toEqual(proposed);
    expect(JSON.stringify(reckon(evidence))).toBe(before);
  });
});
