import { type Items, route } from '../route.ts';
import type {
  NewUnmasking,
  NoteOfGroup,
  OuterKey,
  SealedAuthor,
  Unmasking,
  UnmaskingAnswer,
  UnmaskingMonths,
  UnmaskingNotice,
  Unmaskings,
} from '../unmasking.ts';

type Id = { id: string };
const two = ['office', 'admin'] as const;

export const notesOfGroup = route<{ params: Id; answer: Items<NoteOfGroup> }>({
  method: 'GET',
  path: '/api/building-groups/{id}/inspection-notes',
  who: two,
  summary: 'The notes on a group by day: to name one, not to read it',
  answer: 'NotesOfGroup',
});
export const listUnmaskings = route<{ answer: Unmaskings }>({
  method: 'GET',
  path: '/api/unmaskings',
  who: two,
  summary: 'Requests for the author of a note, newest first; never an author',
  answer: 'Unmaskings',
});
export const askUnmasking = route<{ body: NewUnmasking; answer: Unmasking }>({
  method: 'POST',
  path: '/api/unmaskings',
  who: two,
  summary: 'Ask for the author of one note, with a reason; one at a time',
  body: 'NewUnmasking',
  answer: 'Unmasking',
  ok: [201],
});
export const answerUnmasking = route<{ params: Id; body: UnmaskingAnswer; answer: Unmasking }>({
  method: 'POST',
  path: '/api/unmaskings/{id}/answer',
  who: two,
  summary: 'The other side approves for 24 hours, or refuses; either of the two revokes',
  body: 'UnmaskingAnswer',
  answer: 'Unmasking',
});
export const sealedAuthor = route<{ params: Id; answer: SealedAuthor }>({
  method: 'GET',
  path: '/api/unmaskings/{id}/sealed-author',
  who: two,
  summary: 'The author as it was sealed, to the two persons of an approved request; no server can read it',
  answer: 'SealedAuthor',
});
export const putOuterKey = route<{ params: Id; body: OuterKey; answer: Unmasking }>({
  method: 'PUT',
  path: '/api/unmaskings/{id}/outer-key',
  who: two,
  summary: 'The administrator’s browser hands on the key of the outer envelope, for the office’s',
  body: 'OuterKey',
  answer: 'Unmasking',
});
export const openUnmasking = route<{ params: Id; answer: OuterKey }>({
  method: 'POST',
  path: '/api/unmaskings/{id}/opening',
  who: two,
  summary:
    'The office’s browser takes that key to open the rest; from here on it counts as opened, and every inspector reads so',
  answer: 'OuterKey',
});
export const unmaskingMonths = route<{ answer: UnmaskingMonths }>({
  method: 'GET',
  path: '/api/unmasking-months',
  who: ['leadership'],
  summary: 'How many authors were opened, by month',
  answer: 'UnmaskingMonths',
});
export const unmaskingNotices = route<{ answer: Items<UnmaskingNotice> }>({
  method: 'GET',
  path: '/api/unmasking-notices',
  who: ['inspector'],
  summary: 'Of which notes the author was opened, when and why: the same for every inspector',
  answer: 'UnmaskingNotices',
});
