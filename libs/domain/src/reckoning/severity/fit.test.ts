import { describe, expect, it } from '@jest/globals';
import disconnected1 from './fixtures/disconnected-s1.json' with { type: 'json' };
import disconnected2 from './fixtures/disconnected-s2.json' with { type: 'json' };
import disconnected3 from './fixtures/disconnected-s3.json' with { type: 'json' };
import linked1 from './fixtures/linked-s1.json' with { type: 'json' };
import linked2 from './fixtures/linked-s2.json' with { type: 'json' };
import linked3 from './fixtures/linked-s3.json' with { type: 'json' };
import partial1 from './fixtures/partial-s1.json' with { type: 'json' };
import small1 from './fixtures/small-s1.json' with { type: 'json' };
import small2 from './fixtures/small-s2.json' with { type: 'json' };
import small3 from './fixtures/small-s3.json' with { type: 'json' };
import { type ComparedEffect, type SeverityRow, severityFit } from './index.ts';

/** A simulated season, and what an independent program made of it (checked there against lme4 and by generalised least squares). */
interface Season {
  readonly sheets: readonly string[];
  readonly teamComponents: readonly (readonly string[])[];
  readonly judgeComponents: readonly (readonly string[])[];
  readonly noLink: readonly string[];
  readonly standardError: { readonly building: number[]; readonly team: number[]; readonly judge: number[] };
  readonly fits: Readonly<Record<string, ExpectedFit>>;
}
interface ExpectedEstimates {
  readonly building: number[];
  readonly team: number[];
  readonly judge: number[];
}
interface ExpectedFit extends ExpectedEstimates {
  readonly visit?: number[];
  readonly huber?: ExpectedEstimates & { readonly se_building: number[]; readonly downweighted: string[] };
}
const seasons: Record<string, Season> = {
  'small-s1': small1,
  'small-s2': small2,
  'small-s3': small3,
  'linked-s1': linked1,
  'linked-s2': linked2,
  'linked-s3': linked3,
  'disconnected-s1': disconnected1,
  'disconnected-s2': disconnected2,
  'disconnected-s3': disconnected3,
  'partial-s1': partial1,
};
const each = Object.entries(seasons);
const lambda = { team: 16 / 9, judge: 1, visit: 4 };
const equal = new Array<number>(6).fill(100 / 6);
const sigma = 4;

const rowsOf = (season: Season, scoresOf = (six: number[]) => six): SeverityRow[] =>
  season.sheets.map((line) => {
    const [group = '', team = '', judge = '', visit = '', ...scores] = line.split(' ');
    return { id: `${visit} ${judge}`, group, team, judge, visit, scores: scoresOf(scores.map(Number)) };
  });
const mean = (six: number[]) => [six.reduce((sum, y) => sum + y, 0) / 6];
const column = (rows: readonly { readonly effects: readonly number[] }[], d: number) => rows.map((r) => r.effects[d]!);

function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number) {
  expect(actual).toHaveLength(expected.length);
  const off = actual.map((x, i) => Math.abs(x - expected[i]!));
  expect(Math.max(...off)).toBeLessThanOrEqual(tolerance);
}

describe.each(each)('the season %s', (_, season) => {
  const plain = severityFit(rowsOf(season), equal, lambda, Infinity);

  it('gets the expected scores and severities in each dimension', () => {
    for (const d of [0, 1, 2, 3, 4, 5]) {
      const expected = season.fits[`D${d + 1}`]!;
      const means = plain.groups.map((g) => g.means[d]!);
      expectClose(means, expected.building, 1e-8);
      expectClose(column(plain.teams, d), expected.team, 1e-8);
      expectClose(column(plain.judges, d), expected.judge, 1e-8);
    }
  });

  it('gets the expected total, visits included, with the expected standard errors', () => {
    const total = severityFit(rowsOf(season, mean), [100], lambda, Infinity);
    const expected = season.fits['overall']!;
    const means = total.groups.map((g) => g.means[0]!);
    expectClose(means, expected.building, 1e-8);
    expectClose(column(total.teams, 0), expected.team, 1e-8);
    expectClose(column(total.judges, 0), expected.judge, 1e-8);
    const visits = total.visits.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expectClose(column(visits, 0), expected.visit!, 1e-8);
    const errorsOf = (rows: readonly { readonly variance: number }[]) => rows.map((r) => sigma * Math.sqrt(r.variance));
    expectClose(errorsOf(total.groups), season.standardError.building, 1e-8);
    expectClose(errorsOf(total.teams), season.standardError.team, 1e-8);
    expectClose(errorsOf(total.judges), season.standardError.judge, 1e-8);
  });

  it('gets the expected robust weights, in one dimension and in all six at once', () => {
    for (const [d, expected] of Object.entries(season.fits)) {
      if (!expected.huber && d !== 'overall') continue;
      const one = Number(d.slice(1)) - 1;
      const fit =
        d === 'overall'
          ? severityFit(rowsOf(season), equal, lambda, 7.5)
          : severityFit(
              rowsOf(season, (six) => [six[one]!]),
              [100],
              lambda,
              7.5,
            );
      const average = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
      const { building, team, judge } = expected.huber ?? expected;
      const means = fit.groups.map((g) => average(g.means));
      const teams = fit.teams.map((t) => average(t.effects));
      const judges = fit.judges.map((j) => average(j.effects));
      expectClose(means, building, 1e-8);
      expectClose(teams, team, 1e-8);
      expectClose(judges, judge, 1e-8);
      const below = fit.weights.filter((w) => w.weight < 1);
      const down = (expected.huber?.downweighted ?? []).map((line) => line.split(' ')).sort();
      expect(below.map((w) => w.id).sort()).toEqual(down.map(([v, j]) => `${v} ${j}`));
      for (const [v, j, weight] of down)
        expect(below.find((w) => w.id === `${v} ${j}`)?.weight).toBeCloseTo(Number(weight), 8);
      const errors = fit.groups.map((g) => sigma * Math.sqrt(g.variance));
      expectClose(errors, expected.huber?.se_building ?? season.standardError.building, 1e-8);
    }
  });

  it('compares only those that are linked: the others get exactly nothing', () => {
    const components = (rows: readonly ComparedEffect[]) =>
      [...new Set(rows.map((r) => r.component))].map((c) => rows.filter((r) => r.component === c).map((r) => r.id));
    expect(components(plain.teams)).toEqual(season.teamComponents);
    expect(components(plain.judges)).toEqual(season.judgeComponents);
    expect(plain.teams.filter((t) => !t.linked).map((t) => t.id)).toEqual(season.noLink);
    for (const t of plain.teams) if (!t.linked) expect(t.effects).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
