import { describe, expect, it } from '@jest/globals';
import { publishedSpecialDays } from '../calendar/index.ts';
import { answeredLate, defaultDue, dueOf, extensionRefusal, reminderOf } from './deadline.ts';
import type { FindingEvent, FindingEventKind } from './finding-state.ts';

const at = (kind: FindingEventKind, day: string, due: string | null = null): FindingEvent => ({
  kind,
  responsible: null,
  due,
  day,
});
const released = (due: string) => [at('released', '2019-10-08', due)];

describe('the deadline of a finding', () => {
  it('is the next day where it is dangerous, over the end of a month too', () => {
    expect([defaultDue('critical', '2019-10-31'), defaultDue('minor', '2019-10-31')]).toEqual([
      '2019-11-01',
      '2019-11-10',
    ]);
  });
  it('moves when an extension is granted, not when it is asked for', () => {
    const asked = [...released('2019-10-18'), at('extensionAsked', '2019-10-16', '2019-10-25')];
    expect(dueOf(asked)).toBe('2019-10-18');
    expect(dueOf([...asked, at('extensionGranted', '2019-10-17', '2019-10-25')])).toBe('2019-10-25');
    expect(dueOf([...asked, at('extensionRefused', '2019-10-17')])).toBe('2019-10-18');
  });
  it('is passed by a late answer, and no more once the finding is settled', () => {
    const due = released('2019-10-10');
    expect(answeredLate([...due, at('responded', '2019-10-09')], '2019-10-20')).toBe(false);
    expect(answeredLate([...due, at('responded', '2019-10-11')], '2019-10-20')).toBe(true);
    expect(answeredLate(due, '2019-10-11')).toBe(true);
    expect(answeredLate([...due, at('accepted', '2019-10-09')], '2019-10-11')).toBe(false);
  });
  it.each<[string, string, string | null, string]>([
    ['2019-10-11', '2019-10-18', null, 'four working days ahead, for Saturday the 12th is a make-up day'],
    ['2019-10-12', '2019-10-17', null, 'four'],
    ['2019-10-15', '2019-10-18', 'three', 'three'],
    ['2019-09-28', '2019-10-08', 'three', 'two: the holiday week does not count'],
    ['2019-10-17', '2019-10-18', 'one', 'the last but one day'],
    ['2019-10-18', '2019-10-18', 'one', 'the day itself'],
    ['2019-10-19', '2019-10-18', 'overdue', 'the day after'],
    ['2019-10-08', '2199-12-31', null, 'far away'],
  ])('on %s, due %s, reminds: %s (%s)', (today, due, expected) =>
    expect(reminderOf(released(due), today, publishedSpecialDays)).toBe(expected),
  );
  it('is not reminded of once the area has answered', () =>
    expect(
      reminderOf([...released('2019-10-10'), at('responded', '2019-10-09')], '2019-10-20', publishedSpecialDays),
    ).toBeNull());
});

describe('an extension', () => {
  const due = released('2019-10-18');
  it.each([
    [due, 'major', '2019-10-25', '2019-10-18', null],
    [due, 'major', '2019-10-25', '2019-10-19', 'deadline-passed'],
    [due, 'major', '2019-10-18', '2019-10-10', 'extension-not-later'],
    [due, 'critical', '2019-10-25', '2019-10-10', 'extension-dangerous'],
    [
      [...due, at('extensionAsked', '2019-10-10', '2019-10-30')],
      'major',
      '2019-10-25',
      '2019-10-10',
      'not-in-this-state',
    ],
    [[...due, at('responded', '2019-10-10')], 'major', '2019-10-25', '2019-10-10', 'not-in-this-state'],
  ])('after %j, %s, to %s on %s: %s', (events, grade, wanted, today, expected) =>
    expect(extensionRefusal(events, grade, wanted, today)).toBe(expected),
  );
});
