import type { Visit } from '@xinglou/contract';
import type { OutboxItem } from './item.ts';

export type VisitState = 'none' | 'draft' | 'sealed' | 'sent' | 'refused';
export const draftKey = (visitId: string): string => `visit ${visitId}`;

/** What the judge has done with a visit: what this phone holds comes before what the server knew when it was asked. */
export function stateOfVisit(
  visit: Pick<Visit, 'id' | 'mine'>,
  drafts: readonly string[],
  items: readonly OutboxItem[],
): VisitState {
  if (drafts.includes(draftKey(visit.id))) return 'draft';
  const own = items.filter((i) => i.kind === 'sheet' && i.body.visitId === visit.id).at(-1);
  if (own) return own.state;
  return visit.mine === null ? 'none' : 'sent';
}
