import type { InspectionGroup, InspectionStop } from '@xinglou/contract';
import type { OutboxItem } from '../outbox/item.ts';

export interface Stop extends Omit<InspectionStop, 'state'> {
  readonly state: InspectionStop['state'] | 'waiting';
}
/** The groups of whose notes this phone knows that they have not arrived. */
export const notesWaiting = (items: readonly OutboxItem[]): string[] =>
  items.flatMap((i) => (i.kind === 'note' && i.state === 'sealed' ? [i.body.groupId] : []));

/** One's own route with what is still to be seen on top, and beside it all other groups. */
export function routeOrder<G extends Pick<InspectionGroup, 'groupId'>>(
  stops: readonly InspectionStop[],
  groups: readonly G[],
  waiting: readonly string[],
): { route: Stop[]; left: number; others: G[] } {
  const own = stops.map((s): Stop => ({ ...s, state: waiting.includes(s.groupId) ? 'waiting' : s.state }));
  const left = own.filter((s) => s.state === 'notYet' || s.state === 'noAccess');
  const done = own.filter((s) => !left.includes(s));
  return {
    route: [...left, ...done],
    left: left.length,
    others: groups.filter((g) => !stops.some((s) => s.groupId === g.groupId)),
  };
}
