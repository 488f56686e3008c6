import { expect, it } from '@jest/globals';
import { met } from './goal.ts';

const goal = { id: 'X', what: 'x', gate: 2 };

it('meets a gate on the line, and misses it beyond, whichever way is better', () => {
  expect([1, 2, 2.1].map((value) => met({ ...goal, value, better: 'less' }))).toEqual([true, true, false]);
  expect([3, 2, 1.9].map((value) => met({ ...goal, value, better: 'more' }))).toEqual([true, true, false]);
});

it('misses a gate with a number that could not be measured', () => {
  expect(met({ ...goal, value: Number.NaN, better: 'more' })).toBe(false);
});
