import type { LeaderAnswer, LeaderAnswerReceipt, LeaderLink, LeaderPage, NewLeaderLink } from '../leader-links.ts';
import type { PhotoStored } from '../photos.ts';
import { type Items, route } from '../route.ts';

type Id = { id: string };

/** 楼组长链接: what the committee does with links, and what a link opens. The token comes as `Authorization: Bearer …`. */

export const listLeaderLinks = route<{ params: Id; answer: Items<LeaderLink> }>({
  method: 'GET',
  path: '/api/building-groups/{id}/leader-links',
  who: ['area'],
  summary: 'The links that were given to the leader of a group, newest first',
  answer: 'LeaderLinks',
});
export const issueLeaderLink = route<{ params: Id; answer: NewLeaderLink }>({
  method: 'POST',
  path: '/api/building-groups/{id}/leader-links',
  who: ['area'],
  summary: 'A new personal link for the leader of a group; the token is told this once',
  answer: 'NewLeaderLink',
  ok: [201],
});
export const revokeLeaderLink = route<{ params: Id; answer: LeaderLink }>({
  method: 'POST',
  path: '/api/leader-links/{id}/revocation',
  who: ['area'],
  summary: 'End a link at once',
  answer: 'LeaderLink',
});
export const leaderPage = route<{ answer: LeaderPage }>({
  method: 'GET',
  path: '/api/leader',
  who: 'leader',
  summary: 'What a group leader needs: what was found, what was said, what the talk is about',
  answer: 'LeaderPage',
});
export const putLeaderAnswer = route<{ params: Id; body: LeaderAnswer; answer: LeaderAnswerReceipt }>({
  method: 'PUT',
  path: '/api/leader/answers/{id}',
  who: 'leader',
  summary: 'After-photos of one finding; they wait for the committee to confirm them',
  body: 'LeaderAnswer',
  answer: 'LeaderAnswerReceipt',
  ok: [201, 200],
});
export const putLeaderPhoto = route<{ params: { sha256: string }; answer: PhotoStored }>({
  method: 'PUT',
  path: '/api/leader/photos/{sha256}',
  who: 'leader',
  summary: 'A photo under the digest of its bytes; re-encoded without metadata',
  answer: 'PhotoStored',
  takes: 'image',
  ok: [201, 200],
});
export const getLeaderPhoto = route<{ params: { sha256: string }; query: { w?: string } }>({
  method: 'GET',
  path: '/api/leader/photos/{sha256}',
  who: 'leader',
  summary: 'A photo of the own group’s findings',
  query: 'PhotoQuery',
  gives: 'image',
});
