import { describe, expect, it } from '@jest/globals';
import {
  type FindingEvent,
  type FindingEventKind,
  askedExtension,
  leaderAnswer,
  mayHappen,
  releaseKind,
  stateOf,
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
    [['released', 'responded'], 'reinspection', true],
    [['released'], 'reinspection', false],
    [['released', 'responded', 'reinspection'], 'accepted', true],
    [['released', 'responded', 'reinspection'], 'responded', false],
    [['released', 'responded', 'accepted'], 'accepted', false],
    [['released', 'responded', 'reopened'], 'responded', true],
    [['released', 'responded', 'accepted'], 'responded', false],
    [['handedOn'], 'responded', false],
    [['dismissed'], 'released', false],
    [[], 'vetoConfirmed', false],
    [['released'], 'vetoConfirmed', true],
    [['released', 'vetoConfirmed'], 'vetoConfirmed', true],
    [['released', 'vetoConfirmed', 'vetoConfirmed'], 'vetoConfirmed', false],
    [[], 'leaderAnswered', false],
    [['released'], 'leaderAnswered', true],
    [['released', 'leaderAnswered'], 'leaderAnswered', true],
    [['released', 'responded'], 'leaderAnswered', false],
    [['released'], 'leaderReturned', false],
    [['released', 'leaderAnswered'], 'leaderReturned', true],
    [['released', 'leaderAnswered', 'leaderReturned'], 'leaderReturned', false],
    [['released'], 'extensionAsked', true],
    [['released', 'extensionAsked'], 'extensionAsked', false],
    [['released', 'extensionAsked', 'extensionRefused'], 'extensionAsked', true],
    [['released'], 'extensionGranted', false],
    [['released', 'extensionAsked'], 'extensionGranted', true],
    [['released', 'extensionAsked', 'responded'], 'extensionGranted', false],
    [[], 'photosShared', false],
    [['dismissed'], 'photosShared', false],
    [['handedOn'], 'photosShared', true],
    [['released', 'accepted'], 'photosShared', true],
    [['released', 'photosShared', 'dismissed'], 'photosTakenBack', true],
  ])('after %j may be %s: %s', (kinds, next, may) => expect(mayHappen(events(...kinds), next)).toBe(may));

  it.each<FindingEventKind>(['vetoConfirmed', 'leaderAnswered', 'extensionAsked', 'photosShared'])(
    'stays where it is after %s',
    (aside) => expect(stateOf(events('released', aside))).toBe('released'),
  );
  it('of a shop is handed on', () =>
    expect([releaseKind('group'), releaseKind('shop')]).toEqual(['released', 'handedOn']));
  it('is confirmed by the committee’s answer: what the leader sent no longer waits', () => {
    expect(leaderAnswer(events('released', 'leaderAnswered'))?.kind).toBe('leaderAnswered');
    expect(leaderAnswer(events('released', 'leaderAnswered', 'responded'))).toBeNull();
    expect(askedExtension(events('released', 'extensionAsked', 'leaderAnswered'))?.kind).toBe('extensionAsked');
  });
});
