import type { Evidence, Reckoning } from '@xinglou/domain';
import type {
  Approval,
  ApprovalBody,
  Confirmation,
  ConfirmationBody,
  Decision,
  DecisionBody,
  Meeting,
  MeetingBody,
  PublicNumber,
  ReckoningRow,
} from '../reckonings.ts';
import { type Items, route } from '../route.ts';

/** A stored reckoning: never changed, superseded by the next. */
export interface FrozenReckoning extends Reckoning {
  readonly id: string;
  readonly frozenAt: string;
  readonly inputDigest: string;
  readonly outputDigest: string;
}
type Year = { year: string };

export const reckon = route<{ params: Year; answer: FrozenReckoning }>({
  slow: true,
  method: 'POST',
  path: '/api/cycles/{year}/reckonings',
  who: ['office'],
  summary:
    'Reckon today’s evidence and freeze the result; the same evidence again is answered with the one that stands',
  answer: 'FrozenReckoning',
  ok: [201, 200],
});
export const listReckonings = route<{ params: Year; answer: Items<ReckoningRow> }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings',
  who: ['office', 'leadership'],
  summary: 'The reckonings of a year, newest first; `current`: of today’s evidence',
  answer: 'ReckoningRows',
});
export const readReckoning = route<{ params: Year & { id: string }; answer: FrozenReckoning }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings/{id}',
  who: ['office', 'leadership'],
  summary: 'A reckoning as it was frozen',
  answer: 'FrozenReckoning',
});
export const readEvidence = route<{ params: Year & { id: string }; answer: Evidence }>({
  method: 'GET',
  path: '/api/cycles/{year}/reckonings/{id}/evidence',
  who: ['office'],
  summary: 'What went into a reckoning: the desk reckons it again in the browser, for what-ifs that nobody stores',
  answer: 'ReckonedEvidence',
});
export const publicNumbers = route<{ params: Year; answer: Items<PublicNumber> }>({
  method: 'GET',
  path: '/api/cycles/{year}/public-numbers',
  who: ['office', 'leadership'],
  summary: 'Which group a number of the reckoning means; judges and findings only for the office',
  answer: 'PublicNumbers',
});
export const listDecisions = route<{ params: Year; answer: Items<Decision> }>({
  method: 'GET',
  path: '/api/cycles/{year}/decisions',
  who: ['office', 'leadership'],
  summary: 'The newest decision on each group',
  answer: 'Decisions',
});
export const decide = route<{ params: Year & { groupId: string }; body: DecisionBody; answer: Decision }>({
  method: 'PUT',
  path: '/api/cycles/{year}/decisions/{groupId}',
  who: ['office'],
  summary: 'Decide a group that is marked revisit, or with new facts; by one star at most',
  body: 'DecisionBody',
  answer: 'Decision',
  ifMatch: true,
});
export const readMeeting = route<{ params: Year; answer: Meeting }>({
  method: 'GET',
  path: '/api/cycles/{year}/meeting',
  who: ['office'],
  summary: 'The closing meeting, its jury, and who must stay out of the vote on which group',
  answer: 'Meeting',
});
export const putMeeting = route<{ params: Year; body: MeetingBody; answer: Meeting }>({
  method: 'PUT',
  path: '/api/cycles/{year}/meeting',
  who: ['office'],
  summary: 'Who met, when and where',
  body: 'MeetingBody',
  answer: 'Meeting',
  ifMatch: true,
});
export const confirmByRule = route<{ params: Year; body: ConfirmationBody; answer: Confirmation }>({
  method: 'POST',
  path: '/api/cycles/{year}/confirmations',
  who: ['office'],
  summary: 'The meeting follows the rule on groups near a line, all in one act; it moves no star',
  body: 'ConfirmationBody',
  answer: 'Confirmation',
  ok: [201],
});
export const listConfirmations = route<{ params: Year; answer: Items<Confirmation> }>({
  method: 'GET',
  path: '/api/cycles/{year}/confirmations',
  who: ['office', 'leadership'],
  summary: 'What the meeting left to the rule, newest first',
  answer: 'Confirmations',
});
export const approve = route<{ params: Year; body: ApprovalBody; answer: Approval }>({
  method: 'POST',
  path: '/api/cycles/{year}/approval',
  who: ['leadership'],
  summary: 'Approve the newest reckoning, or send it back with a reason',
  body: 'ApprovalBody',
  answer: 'Approval',
  ok: [201],
});
export const listApprovals = route<{ params: Year; answer: Items<Approval> }>({
  method: 'GET',
  path: '/api/cycles/{year}/approvals',
  who: ['office', 'leadership'],
  summary: 'What leadership said, newest first',
  answer: 'Approvals',
});
