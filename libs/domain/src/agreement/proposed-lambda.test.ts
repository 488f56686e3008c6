import { describe, expect, it } from '@jest/globals';
import disconnected from '../reckoning/severity/fixtures/disconnected-s1.json' with { type: 'json' };
import linked1 from '../reckoning/severity/fixtures/linked-s1.json' with { type: 'json' };
import linked2 from '../reckoning/severity/fixtures/linked-s2.json' with { type: 'json' };
import linked3 from '../reckoning/severity/fixtures/linked-s3.json' with { type: 'json' };
import partial from '../reckoning/severity/fixtures/partial-s1.json' with { type: 'json' };
import small1 from '../reckoning/severity/fixtures/small-s1.json' with { type: 'json' };
import small2 from '../reckoning/severity/fixtures/small-s2.json' with { type: 'json' };
import small3 from '../reckoning/severity/fixtures/small-s3.json' with { type: 'json' };
import { minimum } from './minimum.ts';
import { proposedLambda } from './index.ts';

const rowsOf = ({ sheets }: { readonly sheets: readonly string[] }) =>
  sheets.map((line) => {
    const [group = '', team = '', judge = '', visit = '', ...scores] = line.split(' ');
    const total = scores.reduce((sum, y) => sum + Number(y), 0) / scores.length;
    return { id: `${visit} ${judge}`, group, team, judge, visit, scores: [total] };
  });
const kinds = ['team', 'judge', 'visit'] as const;
const seasons = { small1, small2, small3, linked1, linked2, linked3, partial };
const proposals = Object.entries(seasons).map(([name, season]) => {
  const found = proposedLambda(rowsOf(season));
  if (found.kind !== 'estimated') throw new Error(`${name}: ${found.kind}`);
  return { name, season, found };
});

describe('next year’s λ', () => {
  it.each(proposals)('is estimated from $name as lme4 does', ({ season, found }) => {
    expect(Math.abs(found.criterion - season.reml.criterion)).toBeLessThan(1e-5);
    expect(Math.abs(found.sdError - season.reml.error)).toBeLessThan(1e-3);
    for (const kind of kinds) {
      expect(Math.abs(found[kind].sd - season.reml[kind])).toBeLessThan(1e-3);
      const [low, high] = found[kind].limits;
      expect(low).toBeLessThanOrEqual(found[kind].sd);
      if (high !== null) expect(high).toBeGreaterThan(found[kind].sd);
    }
  });

  it('comes with a warning: the teams’ spread was 3 in all of these years, and was found to be anything from 0 to 4', () => {
    for (const { found } of proposals.filter(({ season }) => season !== partial)) {
      expect(found.team.unstable).toBe(true);
      const [low, high] = found.team.limits;
      expect(low).toBeLessThan(3);
      expect(high ?? Infinity).toBeGreaterThan(3);
    }
  });

  it('proposes nothing where the sheets show no difference: dividing by nought is no proposal', () => {
    const { found } = proposals.find(({ season }) => season === linked3)!;
    expect(found.team).toMatchObject({ sd: 0, lambda: null, unstable: true });
  });

  it('cannot be told where no two teams saw the same group, nor from nothing', () => {
    expect(proposedLambda(rowsOf(disconnected))).toEqual({ kind: 'not-identified' });
    expect(proposedLambda([])).toEqual({ kind: 'not-identified' });
  });

  it('cannot be told from sheets that all agree', () => {
    const alike = rowsOf(small1).map((r) => ({ ...r, scores: [80] }));
    expect(proposedLambda(alike)).toEqual({ kind: 'no-spread' });
  });
});

describe('the least value', () => {
  it('is found in a curved valley', () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { at, value } = minimum(rosenbrock, [-1.2, 1]);
    expect(value).toBeLessThan(1e-8);
    at.forEach((x) => expect(x).toBeCloseTo(1, 4));
  });
});
