import type { Comparison, GroupReasons, GroupTrace } from '@xinglou/domain';
import { type Items, route } from '../route.ts';

/** 一句话说清, in the reader's language. */
export interface GroupInWords extends GroupReasons {
  readonly sentence: string;
}
export type GroupExplained = GroupInWords & GroupTrace;
/** `since`: the reckoning that it is compared with; null where it is the first of its year. */
export interface ReckoningChanges extends Comparison {
  readonly since: string | null;
}
type OneReckoning = { year: string; id: string };

export const readReasons = route<{ params: OneReckoning; answer: Items<GroupInWords> }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings/{id}/reasons',
  who: ['office', 'leadership'],
  summary: 'Why each group has its stars: as data, and as a sentence in the language asked for',
  answer: 'GroupsInWords',
});
export const explainGroup = route<{ params: OneReckoning & { number: string }; answer: GroupExplained }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings/{id}/groups/{number}',
  who: ['office'],
  summary: 'Every number of a group down to the sheets that it came from; the group by its public number',
  answer: 'GroupExplained',
});
export const readChanges = route<{ params: OneReckoning; query: { since?: string }; answer: ReckoningChanges }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings/{id}/changes',
  who: ['office', 'leadership'],
  summary: 'Which groups moved since another reckoning of the year (else the one before it), and why',
  query: 'ChangesQuery',
  answer: 'ReckoningChanges',
});
