import type {
  ExtensionAnswer,
  ExtensionRequest,
  Finding,
  FindingBoard,
  FindingPhotoSharing,
  FindingQuery,
  FindingRelease,
  FindingReleases,
  FindingResponse,
  FindingReview,
  FindingToCheck,
  InspectionCoverage,
  InspectionGroup,
  InspectionNoteBody,
  InspectionNoteReceipt,
  InspectionRound,
  InspectionRounds,
  InspectionStop,
  RectificationChecksBody,
  RectificationChecksReceipt,
  LeaderAnswerReview,
  NewInspectionRound,
  OwnAreas,
  OwnAreasBody,
  RectificationRates,
} from '../inspections.ts';
import { type Items, type Page, route } from '../route.ts';

type Year = { year: string };
type Id = { id: string };

export const putInspectionNote = route<{ params: Id; body: InspectionNoteBody; answer: InspectionNoteReceipt }>({
  method: 'PUT',
  path: '/api/inspection-notes/{id}',
  who: ['inspector'],
  summary: 'What an inspector saw; nobody can tell who',
  body: 'InspectionNoteBody',
  answer: 'InspectionNoteReceipt',
  ok: [201, 200],
});
export const inspectionGroups = route<{ params: Year; answer: Items<InspectionGroup> }>({
  method: 'GET',
  path: '/api/cycles/{year}/inspection-groups',
  who: ['inspector', 'office'],
  summary: 'The groups of the year that may be visited',
  answer: 'InspectionGroups',
});
export const inspectionCoverage = route<{ params: Year; answer: InspectionCoverage }>({
  method: 'GET',
  path: '/api/cycles/{year}/inspection-coverage',
  who: ['office'],
  summary: 'How many of the accepted groups have been inspected',
  answer: 'InspectionCoverage',
});
export const listInspectionRounds = route<{ params: Year; answer: InspectionRounds }>({
  method: 'GET',
  path: '/api/cycles/{year}/inspection-rounds',
  who: ['office'],
  summary: 'Rounds of a year and how far each has come; never who goes where',
  answer: 'InspectionRounds',
});
export const openInspectionRound = route<{ params: Year; body: NewInspectionRound; answer: InspectionRound }>({
  method: 'POST',
  path: '/api/cycles/{year}/inspection-rounds',
  who: ['office'],
  summary: 'Draw the routes of a round; each is sealed for its inspector alone',
  body: 'NewInspectionRound',
  answer: 'InspectionRound',
  ok: [201],
});
export const closeInspectionRound = route<{ params: Id; answer: InspectionRound }>({
  method: 'POST',
  path: '/api/inspection-rounds/{id}/closing',
  who: ['office'],
  summary: 'End a round; its routes are destroyed',
  answer: 'InspectionRound',
});
export const myInspectionRoute = route<{ answer: Items<InspectionStop> }>({
  method: 'GET',
  path: '/api/inspection-route',
  who: ['inspector'],
  summary: 'The groups that this inspector’s route leads to',
  answer: 'InspectionRoute',
});
export const readOwnAreas = route<{ answer: OwnAreas }>({
  method: 'GET',
  path: '/api/inspection-own-areas',
  who: ['inspector'],
  summary: 'Where this inspector lives or works and is not sent; nobody else can read it',
  answer: 'OwnAreas',
});
export const putOwnAreas = route<{ body: OwnAreasBody; answer: OwnAreas }>({
  method: 'PUT',
  path: '/api/inspection-own-areas',
  who: ['inspector'],
  summary: 'Say where one lives or works; from the next round on no route leads there',
  body: 'OwnAreasBody',
  answer: 'OwnAreas',
});
export const findingBoard = route<{ params: Year; answer: FindingBoard }>({
  method: 'GET',
  path: '/api/cycles/{year}/finding-board',
  who: ['office', 'area'],
  summary: 'Open, overdue and waiting findings by area and dimension, with their age; an area its own',
  answer: 'FindingBoard',
});
export const rectificationRates = route<{ params: Year; answer: RectificationRates }>({
  method: 'GET',
  path: '/api/cycles/{year}/rectification-rates',
  who: ['leadership', 'office'],
  summary: 'How much is settled, in percent; nothing that stands on fewer than five findings',
  answer: 'RectificationRates',
});
export const listFindings = route<{ params: Year; query: FindingQuery; answer: Page<Finding> }>({
  method: 'GET',
  path: '/api/cycles/{year}/findings',
  who: ['office', 'area'],
  summary: 'Findings by group; an area sees its own that were released',
  query: 'FindingQuery',
  answer: 'FindingPage',
});
export const releaseFinding = route<{ params: Id; body: FindingRelease; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/release',
  who: ['office'],
  summary: 'Name who is responsible and let it out, with those of its photos that are ticked',
  body: 'FindingRelease',
  answer: 'Finding',
});
export const releaseFindings = route<{ params: Year; body: FindingReleases; answer: Items<Finding> }>({
  method: 'POST',
  path: '/api/cycles/{year}/finding-releases',
  who: ['office'],
  summary: 'Let out several groups’ findings at once, all or none, so that no day stands out',
  body: 'FindingReleases',
  answer: 'Findings',
});
export const sharePhoto = route<{ params: Id; body: FindingPhotoSharing; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/photo-sharings',
  who: ['office'],
  summary: 'Share a photo of a released finding with the area and the group leader, or take it back',
  body: 'FindingPhotoSharing',
  answer: 'Finding',
});
export const askExtension = route<{ params: Id; body: ExtensionRequest; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/extension-requests',
  who: ['area'],
  summary: 'Ask for a later deadline, with a reason, before the deadline has passed',
  body: 'ExtensionRequest',
  answer: 'Finding',
  ok: [201],
});
export const answerExtension = route<{ params: Id; body: ExtensionAnswer; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/extension-answer',
  who: ['office'],
  summary: 'Grant a later deadline, or refuse it with a reason',
  body: 'ExtensionAnswer',
  answer: 'Finding',
});
export const reviewLeaderAnswer = route<{ params: Id; body: LeaderAnswerReview; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/leader-answer-review',
  who: ['area'],
  summary: 'Confirm what the group leader sent, which makes it the answer; or send it back with a reason',
  body: 'LeaderAnswerReview',
  answer: 'Finding',
});
export const respondToFinding = route<{ params: Id; body: FindingResponse; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/responses',
  who: ['area'],
  summary: 'What was done, with an after-photo',
  body: 'FindingResponse',
  answer: 'Finding',
  ok: [201],
});
export const reviewFinding = route<{ params: Id; body: FindingReview; answer: Finding }>({
  method: 'POST',
  path: '/api/findings/{id}/review',
  who: ['office'],
  summary: 'Accept, reopen, dismiss with a reason, or confirm as a veto',
  body: 'FindingReview',
  answer: 'Finding',
});
export const findingsToCheck = route<{ params: Id; answer: Items<FindingToCheck> }>({
  method: 'GET',
  path: '/api/score-sheets/{id}/findings',
  who: ['judge'],
  summary: 'What the group had to put right, for the judge whose sheet is in; not there before',
  answer: 'FindingsToCheck',
});
export const putRectificationChecks = route<{
  params: Id;
  body: RectificationChecksBody;
  answer: RectificationChecksReceipt;
}>({
  method: 'PUT',
  path: '/api/rectification-checks/{id}',
  who: ['judge'],
  summary: 'What a judge saw of it, once a sheet: it holds, has relapsed, was not seen',
  body: 'RectificationChecksBody',
  answer: 'RectificationChecksReceipt',
  ok: [201, 200],
});
