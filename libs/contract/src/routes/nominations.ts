import type {
  AreaApplication,
  AreaApplicationBody,
  NewNomination,
  Nomination,
  NominationPatch,
  NominationQuery,
  NominationReview,
} from '../nominations.ts';
import { type Items, type Page, route } from '../route.ts';

type Year = { year: string };
type One = Year & { id: string };

export const listNominations = route<{ params: Year; query: NominationQuery; answer: Page<Nomination> }>({
  method: 'GET',
  path: '/api/cycles/{year}/nominations',
  who: ['office', 'area', 'leadership'],
  summary: 'Nominations by area and rank; an area sees its own',
  query: 'NominationQuery',
  answer: 'NominationPage',
});
export const nominate = route<{ params: Year; body: NewNomination; answer: Nomination }>({
  method: 'POST',
  path: '/api/cycles/{year}/nominations',
  who: ['area'],
  summary: 'Begin a nomination of an own group, as a draft',
  body: 'NewNomination',
  answer: 'Nomination',
  ok: [201],
});
export const changeNomination = route<{ params: One; body: NominationPatch; answer: Nomination }>({
  method: 'PATCH',
  path: '/api/cycles/{year}/nominations/{id}',
  who: ['area'],
  summary: 'Change a draft, or what was returned',
  body: 'NominationPatch',
  answer: 'Nomination',
  ifMatch: true,
});
export const withdrawNomination = route<{ params: One }>({
  method: 'DELETE',
  path: '/api/cycles/{year}/nominations/{id}',
  who: ['area'],
  summary: 'Take a draft back',
  ok: [204],
});
export const submitNomination = route<{ params: One; answer: Nomination }>({
  method: 'POST',
  path: '/api/cycles/{year}/nominations/{id}/submission',
  who: ['area'],
  summary: 'Submit a nomination that is whole',
  answer: 'Nomination',
});
export const reviewNomination = route<{ params: One; body: NominationReview; answer: Nomination }>({
  method: 'POST',
  path: '/api/cycles/{year}/nominations/{id}/review',
  who: ['office'],
  summary: 'Accept, return for completion, or reject with a reason',
  body: 'NominationReview',
  answer: 'Nomination',
});
export const remindAreas = route<{ params: Year; answer: { told: number } }>({
  method: 'POST',
  path: '/api/cycles/{year}/nomination-reminders',
  who: ['office'],
  summary: 'Tell the areas about their drafts',
  answer: 'Told',
});
export const listApplications = route<{ params: Year; answer: Items<AreaApplication> }>({
  method: 'GET',
  path: '/api/cycles/{year}/applications',
  who: ['office', 'area', 'leadership'],
  summary: 'How many groups applied in each area, how many it put forward, by which meeting',
  answer: 'AreaApplications',
});
export const recordApplications = route<{ params: Year; body: AreaApplicationBody; answer: AreaApplication }>({
  method: 'PUT',
  path: '/api/cycles/{year}/applications',
  who: ['area'],
  summary: 'The area’s own record',
  body: 'AreaApplicationBody',
  answer: 'AreaApplication',
  ifMatch: true,
});
