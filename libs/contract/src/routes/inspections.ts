import type {
  Finding,
  FindingQuery,
  FindingRelease,
  FindingResponse,
  FindingReview,
  InspectionCoverage,
  InspectionGroup,
  InspectionNoteBody,
  InspectionNoteReceipt,
} from '../inspections.ts';
import { type Items, type Page, route } from '../route.ts';

type Year = { year: string };
type Id = { id: string };

export const inspectionRoutes = {
  putInspectionNote: route<{ params: Id; body: InspectionNoteBody; answer: InspectionNoteReceipt }>({
    method: 'PUT',
    path: '/api/inspection-notes/{id}',
    who: ['inspector'],
    summary: 'What an inspector saw; nobody can tell who',
    body: 'InspectionNoteBody',
    answer: 'InspectionNoteReceipt',
    ok: [201, 200],
  }),
  inspectionGroups: route<{ params: Year; answer: Items<InspectionGroup> }>({
    method: 'GET',
    path: '/api/cycles/{year}/inspection-groups',
    who: ['inspector', 'office'],
    summary: 'The groups of the year that may be visited',
    answer: 'InspectionGroups',
  }),
  inspectionCoverage: route<{ params: Year; answer: InspectionCoverage }>({
    method: 'GET',
    path: '/api/cycles/{year}/inspection-coverage',
    who: ['office'],
    summary: 'How many of the accepted groups have been inspected',
    answer: 'InspectionCoverage',
  }),
  listFindings: route<{ params: Year; query: FindingQuery; answer: Page<Finding> }>({
    method: 'GET',
    path: '/api/cycles/{year}/findings',
    who: ['office', 'area'],
    summary: 'Findings by group; an area sees its own that were released',
    query: 'FindingQuery',
    answer: 'FindingPage',
  }),
  releaseFinding: route<{ params: Id; body: FindingRelease; answer: Finding }>({
    method: 'POST',
    path: '/api/findings/{id}/release',
    who: ['office'],
    summary: 'Name who is responsible and let it out',
    body: 'FindingRelease',
    answer: 'Finding',
  }),
  respondToFinding: route<{ params: Id; body: FindingResponse; answer: Finding }>({
    method: 'POST',
    path: '/api/findings/{id}/responses',
    who: ['area'],
    summary: 'What was done, with an after-photo',
    body: 'FindingResponse',
    answer: 'Finding',
    ok: [201],
  }),
  reviewFinding: route<{ params: Id; body: FindingReview; answer: Finding }>({
    method: 'POST',
    path: '/api/findings/{id}/review',
    who: ['office'],
    summary: 'Accept, reopen, dismiss with a reason, or confirm as a veto',
    body: 'FindingReview',
    answer: 'Finding',
  }),
};
