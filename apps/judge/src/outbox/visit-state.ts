import type { Visit } from '@xinglou/contract';
import type { OutboxItem, Sheet } from './item.ts';

export type VisitState = 'none' | 'off' | 'aside' | 'draft' | 'correcting' | 'sealed' | 'sent' | 'refused';
type Shown<T extends OutboxItem> = T & { readonly state: Exclude<T['state'], 'laidAside'> };
/** The sheets of a visit that this phone holds, without what was laid aside. */
export const sheetsOf = (visitId: string, items: readonly OutboxItem[]) =>
  items.filter((i): i is Shown<Sheet> => i.kind === 'sheet' && i.body.visitId === visitId && i.state !== 'laidAside');
export const draftKey = (visitId: string): string => `visit ${visitId}`;

/** The judge has said so on this phone, or the office knows of it. A declaration that was refused stands aside from nothing. */
export const standsAside = (visit: Pick<Visit, 'id' | 'conflicts'>, items: readonly OutboxItem[]): boolean =>
  visit.conflicts.length > 0 ||
  items.some((i) => i.kind === 'declaration' && i.body.visitId === visit.id && i.state !== 'refused');

/** The office has called it off, and this judge had not yet handed a sheet in: nobody need climb the stairs. */
export const calledOff = (visit: Pick<Visit, 'id' | 'mine' | 'status'>, items: readonly OutboxItem[]): boolean =>
  visit.status === 'excused' && visit.mine === null && sheetsOf(visit.id, items).length === 0;

/** What the judge has done with a visit: what this phone holds comes before what the server knew when it was asked. */
export function stateOfVisit(
  visit: Pick<Visit, 'id' | 'mine' | 'conflicts' | 'status'>,
  drafts: readonly string[],
  items: readonly OutboxItem[],
): VisitState {
  if (standsAside(visit, items)) return 'aside';
  if (calledOff(visit, items)) return 'off';
  const own = sheetsOf(visit.id, items).at(-1);
  if (drafts.includes(draftKey(visit.id)))
    return (own && own.state !== 'refused') || visit.mine !== null ? 'correcting' : 'draft';
  if (own) return own.state;
  return visit.mine === null ? 'none' : 'sent';
}
