import { expect, it } from '@jest/globals';
import { problemTexts } from './problems.ts';

it.each([
  ['items.0.days.0.day', '“日期”的内容不在允许的范围内，请检查后重填。'],
  ['households', '“户数”的内容不在允许的范围内，请检查后重填。'],
  ['x.y', '“x.y”的内容不在允许的范围内，请检查后重填。'],
])('a refusal of %s names the field as the screen does, and only what has no name there as it is', (field, said) =>
  expect(problemTexts.zh['bad-value']({ field }).detail).toBe(said),
);

it('a refusal writes a day as the screens do, in both languages', () =>
  expect([
    problemTexts.zh['notice-running']({ day: '2019-11-12' }).detail,
    problemTexts.en['notice-running']({ day: '2019-11-12' }).detail,
  ]).toEqual([expect.stringContaining('2019年11月12日 周二'), expect.stringContaining('Tue, 12 November 2019')]));
