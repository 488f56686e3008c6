import { describe, expect, it } from '@jest/globals';
import { fQuantile } from './f-quantile.ts';
import krippendorff from './fixtures/krippendorff-2011.json' with { type: 'json' };
import shroutFleiss from './fixtures/shrout-fleiss-1979.json' with { type: 'json' };
import { type IccForm, type MeasurementLevel, type Ratings, iccs, kendallW, krippendorffAlpha } from './index.ts';

const told = <T extends { readonly kind: string }>(answer: T) => {
  if (answer.kind !== 'told') throw new Error(answer.kind);
  return answer as Extract<T, { kind: 'told' }>;
};
const transposed = (table: Ratings): Ratings => (table[0] ?? []).map((_, i) => table.map((row) => row[i] ?? null));

describe('quantiles of F', () => {
  // By scipy.stats.f.ppf.
  it.each([
    [0.975, 5, 15, 3.5764153492790607],
    [0.975, 15, 5, 6.427728167078779],
    [0.975, 18, 5, 6.361883204654352],
    [0.975, 1, 1, 647.7890114778442],
    [0.95, 2.5, 7.3, 4.417589999800339],
    [0.975, 400, 0.8, 5450.090060059424],
    [0.5, 3, 9, 0.8516839503845973],
    [0.025, 5, 15, 0.15557596307848703],
    [0.975, 59, 118, 1.5353112869101235],
  ])('of %d with %d and %d degrees of freedom', (p, df1, df2, expected) => {
    expect(fQuantile(p, df1, df2) / expected).toBeCloseTo(1, 11);
  });
});

describe('intraclass correlation', () => {
  const { icc, ci95 } = shroutFleiss.expected;
  const { forms, targets, judges } = told(iccs(shroutFleiss.data));
  it.each<[IccForm, keyof typeof icc]>([
    ['single1', 'ICC1'],
    ['single2', 'ICC2'],
    ['single3', 'ICC3'],
    ['average1', 'ICC1k'],
    ['average2', 'ICC2k'],
    ['average3', 'ICC3k'],
  ])('%s is as Shrout and Fleiss published it, with its limits', (form, published) => {
    expect([targets, judges]).toEqual([6, 4]);
    expect(forms[form].value).toBeCloseTo(icc[published], 10);
    expect(forms[form].limits).toHaveLength(2);
    forms[form].limits!.forEach((limit, i) => expect(Math.abs(limit - ci95[published][i]!)).toBeLessThan(1e-9));
  });

  it('takes only targets that every judge scored', () => {
    const more: Ratings = [...shroutFleiss.data, [1, 2, null, 4]];
    expect(iccs(more)).toEqual(iccs(shroutFleiss.data));
  });

  it('of perfect agreement is 1, without limits: there is no error to set them by', () => {
    const { forms } = told(iccs([1, 2, 3, 4, 5].map((x) => [x, x, x])));
    for (const { value, limits } of Object.values(forms)) expect([value, limits]).toEqual([1, null]);
  });
});

describe('Kendall’s W', () => {
  it('is the same as by the Friedman statistic, ties corrected', () => {
    expect(told(kendallW(shroutFleiss.data)).value).toBeCloseTo(0.8870370370370365, 12);
    const tied: Ratings = transposed([
      [1, 1, 2, 2, 3, 4],
      [1, 2, 2, 2, 3, 3],
      [2, 1, 3, 3, 3, 4],
    ]);
    expect(told(kendallW(tied)).value).toBeCloseTo(0.8936170212765957, 12);
  });
  it('is 1 for one order and 0 for two opposite ones', () => {
    expect(told(kendallW([1, 2, 3, 4, 5].map((x) => [x, 10 * x])))).toMatchObject({ value: 1, targets: 5, judges: 2 });
    expect(told(kendallW([1, 2, 3, 4, 5].map((x) => [x, -x]))).value).toBe(0);
  });
});

describe('Krippendorff’s alpha', () => {
  const ratings = transposed(krippendorff.data);
  it.each<MeasurementLevel>(['nominal', 'ordinal', 'interval', 'ratio'])('%s is as published', (level) => {
    const { value, pairable } = told(krippendorffAlpha(ratings, level));
    expect(value).toBeCloseTo(krippendorff.expected[level], 12);
    expect(pairable).toBe(krippendorff.pairable_values);
  });
});

describe('what cannot be told', () => {
  const all = (ratings: Ratings) => [iccs(ratings), kendallW(ratings), krippendorffAlpha(ratings, 'interval')];
  it.each<[string, Ratings, string]>([
    ['no target', [], 'too-few'],
    ['four targets', [1, 2, 3, 4].map((x) => [x, x + 1]), 'too-few'],
    ['one judge', [1, 2, 3, 4, 5, 6].map((x) => [x]), 'too-few'],
    ['all scores alike', [1, 2, 3, 4, 5, 6].map(() => [7, 7, 7]), 'no-spread'],
  ])('%s: says so, and no number', (_, ratings, kind) => {
    for (const answer of all(ratings)) expect(answer.kind).toBe(kind);
  });
  it('says so of targets on which judges differ, but never about the targets', () => {
    expect(iccs([1, 2, 3, 4, 5].map(() => [3, 8])).kind).toBe('no-spread');
  });
});
