import { expect, it } from '@jest/globals';
import { worseThanBaseline } from './baseline.ts';

const goal = { id: 'W6', what: 'WAL', gate: 2500, better: 'less' } as const;
const worse = (value: number, counted: boolean, before: number) =>
  worseThanBaseline([{ ...goal, value, counted }], { 'W6 WAL': before }).length === 1;

it('says what got worse by more than the noise: little for counts, much for times', () => {
  expect([worse(2100, true, 2000), worse(2101, true, 2000), worse(1000, true, 2000)]).toEqual([false, true, false]);
  expect([worse(2600, false, 2000), worse(2800, false, 2000)]).toEqual([false, true]);
  expect(worse(1, true, 0)).toBe(true);
});

it('compares nothing with a goal that the baseline does not know', () => {
  expect(worseThanBaseline([{ ...goal, value: 9e9 }], {})).toEqual([]);
});
