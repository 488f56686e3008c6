import { type GateRule, acceptedGroups, held } from '../evidence.ts';
import { fullPanel } from './panels-full.ts';

/** 须复评的楼组都已由另一组再看过，或已在评审总结会上决定。 */
export const revisitsSettled: GateRule = (e) => {
  const names = new Map(acceptedGroups(e).map((n) => [n.groupId, n.groupName]));
  const seenAgain = (groupId: string) =>
    e.visits.some((v) => v.groupId === groupId && v.purpose !== 'first' && v.sheets >= fullPanel);
  return (e.reckoning?.revisit ?? [])
    .filter((id) => !e.decided.includes(id) && !seenAgain(id))
    .map((id) => held(id, 'revisit-open', { group: names.get(id) ?? '' }));
};
