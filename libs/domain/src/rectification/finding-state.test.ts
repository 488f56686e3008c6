import { describe, expect, it } from '@jest/globals';
import {
  type FindingEvent,
  type FindingEventKind,
  answeredLate,
  defaultDue,
  mayHappen,
  releaseKind,
  stateOf,
  textHints,
} from './finding-state.ts';

const events = (...kinds: FindingEventKind[]): FindingEvent[] =>
  kinds.map((kind) => ({ kind, responsible: null, due: kind === 'released' ? '2019-10-10' : null, day: '2019-10-09' }));

describe('a finding', () => {
  it.each<[FindingEventKind[], FindingEventKind, boolean]>([
    [[], 'responded', false],
    [[], 'released', true],
    [['released'], 'released', false],
    [['released'], 'responded', true],
    [['released', 'responded'], 'accepted', true],
    [['released', 'responded', 'accepted'], 'accepted', false],
    [['released', 'responded', 'reopened'], 'responded', true],
    [['released', 'responded', 'accepted'], 'responded', false],
    [['handedOn'], 'responded', false],
    [['dismissed'], 'released', false],
    [[], 'vetoConfirmed', false],
    [['released'], 'vetoConfirmed', true],
    [['released', 'vetoConfirmed'], 'vetoConfirmed', true],
    [['released', 'vetoConfirmed', 'vetoConfirmed'], 'vetoConfirmed', false],
  ])('after %j may be %s: %s', (kinds, next, may) => expect(mayHappen(events(...kinds), next)).toBe(may));

  it('stays where it is when it is confirmed as a veto', () =>
    expect(stateOf(events('released', 'vetoConfirmed'))).toBe('released'));
  it('that is dangerous is due the next day, over the end of a month too', () => {
    expect([defaultDue('critical', '2019-10-31'), defaultDue('minor', '2019-10-31')]).toEqual([
      '2019-11-01',
      '2019-11-10',
    ]);
  });
  it('of a shop is handed on', () =>
    expect([releaseKind('group'), releaseKind('shop')]).toEqual(['released', 'handedOn']));
  it('answered after its deadline is late', () => {
    expect(answeredLate(events('released', 'responded'), '2019-10-20')).toBe(false);
    expect(answeredLate(events('released'), '2019-10-11')).toBe(true);
    expect(answeredLate(events('released', 'accepted'), '2019-10-11')).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['四楼转角有一只旧鞋架', []],
    ['下午3点去看，502室门口有垃圾', ['time', 'room']],
    ['下雨天地面湿滑', ['weather']],
    ['我去的时候王阿姨在扫地', ['person']],
  ])('%s hints at %j', (text, hints) => expect(textHints(text)).toEqual(hints));
});
