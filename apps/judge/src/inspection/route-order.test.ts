import { describe, expect, it } from '@jest/globals';
import type { InspectionStop } from '@xinglou/contract';
import type { OutboxItem } from '../outbox/item.ts';
import { notesWaiting, routeOrder } from './route-order.ts';

const stop = (groupId: string, state: InspectionStop['state']): InspectionStop => ({
  groupId,
  state,
  name: groupId,
  areaName: '',
  estate: '',
  address: '',
  floors: null,
  lift: null,
  kind: 'first',
  lastDay: '2019-10-20',
});
const note = (groupId: string, state: OutboxItem['state']): OutboxItem => ({
  kind: 'note',
  id: groupId,
  owner: '',
  sealedAt: '',
  state,
  body: { groupId, day: '', outcome: 'none', findings: [] },
});
const states = (stops: readonly { groupId: string; state: string }[]) => stops.map((s) => `${s.groupId} ${s.state}`);

describe('an inspector’s route on the phone', () => {
  it('begins with what is still to be seen, doors that stayed shut among it; what was seen comes last', () => {
    const { route, left } = routeOrder([stop('a', 'seen'), stop('b', 'noAccess'), stop('c', 'notYet')], [], []);
    expect([states(route), left]).toEqual([['b noAccess', 'c notYet', 'a seen'], 2]);
  });

  it('takes a note that waits on this phone for a visit, and one that was refused for none', () => {
    const waiting = notesWaiting([note('a', 'sealed'), note('b', 'refused')]);
    const { route, left } = routeOrder([stop('a', 'notYet'), stop('b', 'notYet')], [], waiting);
    expect([states(route), left]).toEqual([['b notYet', 'a waiting'], 1]);
  });

  it('shows a group once: on the route, or among the others', () => {
    const groups = [stop('a', 'notYet'), stop('b', 'notYet')];
    expect(routeOrder(groups.slice(0, 1), groups, []).others).toEqual(groups.slice(1));
    expect(routeOrder([], groups, []).others).toEqual(groups);
  });
});
