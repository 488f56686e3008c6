import { expect, it } from '@jest/globals';
import { checkCalendar } from './check-calendar.ts';

const days = (...list: string[]) => list.map((day) => ({ day, working: false, name: '国庆节' }));

it.each([
  ['of its own days', days('2019-10-01', '2019-10-02'), []],
  ['with a day of the next year', days('2020-01-01'), ['day-of-another-year']],
  ['with a day that no calendar has', days('2019-02-30'), ['day-of-another-year']],
  ['with a day twice', days('2019-10-01', '2019-10-01'), ['day-twice']],
])('a calendar %s is read so', (_, given, codes) =>
  expect(checkCalendar(2019, given).map((f) => f.code)).toEqual(codes),
);
