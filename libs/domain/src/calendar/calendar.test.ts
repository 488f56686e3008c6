import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  noticePeriodEnds,
  publishedSpecialDays,
  weekday,
} from './index.ts';

describe('a day', () => {
  it.each([
    ['2019-11-05', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2019-13-01', false],
    ['2019-1-5', false],
    ['2019-11-05T00:00', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it('counts as the proleptic calendar does, back and forth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (n) => {
        expect(dayNumber(dayOf(n))).toBe(n);
        expect(dayOf(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(weekday(dayOf(n))).toBe(new Date(n * 86_400_000).getUTCDay());
      }),
    );
  });

  it('moves over the ends of months and years', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  });
});

describe('a notice period', () => {
  it.each([
    ['five working days from a Tuesday end the next Tuesday', '2019-11-05', 5, '2019-11-12'],
    ['published on a Saturday it begins on Monday', '2019-11-09', 5, '2019-11-15'],
    ['the National Day week does not count, and its make-up days do', '2019-09-27', 5, '2019-10-10'],
    ['the long Spring Festival of 2020 does not count', '2020-01-22', 5, '2020-02-06'],
  ])('%s', (_, published, days, ends) => expect(noticePeriodEnds(published, days, publishedSpecialDays)).toBe(ends));
});
