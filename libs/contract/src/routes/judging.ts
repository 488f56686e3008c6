import type {
  ConflictDeclaration,
  ConflictDeclarationBody,
  Conflicts,
  ConflictsBody,
  Judge,
  JudgePatch,
  NewJudge,
  NewVisit,
  Plan,
  PlanBody,
  Teams,
  TeamsBody,
  TrainingRounds,
  TrainingRoundsBody,
  Visit,
  VisitPatch,
  VisitQuery,
} from '../judging.ts';
import { type Items, type Page, route } from '../route.ts';

type Year = { year: string };

export const listJudges = route<{ answer: Items<Judge> }>({
  method: 'GET',
  path: '/api/judges',
  who: ['office', 'admin'],
  summary: 'The jury, by kind and name',
  answer: 'Judges',
});
export const createJudge = route<{ body: NewJudge; answer: Judge }>({
  method: 'POST',
  path: '/api/judges',
  who: ['office'],
  summary: 'A new judge',
  body: 'NewJudge',
  answer: 'Judge',
  ok: [201],
});
export const changeJudge = route<{ params: { id: string }; body: JudgePatch; answer: Judge }>({
  method: 'PATCH',
  path: '/api/judges/{id}',
  who: ['office'],
  summary: 'Change a judge',
  body: 'JudgePatch',
  answer: 'Judge',
  ifMatch: true,
});
export const readTeams = route<{ params: Year; answer: Teams }>({
  method: 'GET',
  path: '/api/cycles/{year}/teams',
  who: ['office'],
  summary: 'Teams with their members by day',
  answer: 'Teams',
});
export const putTeams = route<{ params: Year; body: TeamsBody; answer: Teams }>({
  method: 'PUT',
  path: '/api/cycles/{year}/teams',
  who: ['office'],
  summary: 'All teams of the year at once',
  body: 'TeamsBody',
  answer: 'Teams',
  ifMatch: true,
});
export const readTrainingRounds = route<{ params: Year; answer: TrainingRounds }>({
  method: 'GET',
  path: '/api/cycles/{year}/training-rounds',
  who: ['office'],
  summary: 'The two training rounds',
  answer: 'TrainingRounds',
});
export const putTrainingRounds = route<{ params: Year; body: TrainingRoundsBody; answer: TrainingRounds }>({
  method: 'PUT',
  path: '/api/cycles/{year}/training-rounds',
  who: ['office'],
  summary: 'Who attended, who passed the quiz',
  body: 'TrainingRoundsBody',
  answer: 'TrainingRounds',
  ifMatch: true,
});
export const readConflicts = route<{ params: Year; answer: Conflicts }>({
  method: 'GET',
  path: '/api/cycles/{year}/conflicts',
  who: ['office'],
  summary: 'Declared conflicts of interest',
  answer: 'Conflicts',
});
export const putConflicts = route<{ params: Year; body: ConflictsBody; answer: Conflicts }>({
  method: 'PUT',
  path: '/api/cycles/{year}/conflicts',
  who: ['office'],
  summary: 'All conflicts of the year at once',
  body: 'ConflictsBody',
  answer: 'Conflicts',
  ifMatch: true,
});
export const declareConflict = route<{
  params: { id: string };
  body: ConflictDeclarationBody;
  answer: ConflictDeclaration;
}>({
  method: 'PUT',
  path: '/api/conflict-declarations/{id}',
  who: ['judge'],
  summary: 'A judge stands aside from an own visit; it counts at once and stands among the declared conflicts',
  body: 'ConflictDeclarationBody',
  answer: 'ConflictDeclaration',
  ok: [201, 200],
});
export const listPlans = route<{ params: Year; answer: Items<Plan> }>({
  method: 'GET',
  path: '/api/cycles/{year}/plans',
  who: ['office'],
  summary: 'The plans with their draws, newest first',
  answer: 'Plans',
});
export const makePlan = route<{ params: Year; body: PlanBody; answer: Plan }>({
  slow: true,
  method: 'POST',
  path: '/api/cycles/{year}/plans',
  who: ['office'],
  summary: 'An even split by draw, or visits by hand; replaces what has no sheet yet',
  body: 'PlanBody',
  answer: 'Plan',
  ok: [201],
});
export const listVisits = route<{ params: Year; query: VisitQuery; answer: Page<Visit> }>({
  method: 'GET',
  path: '/api/cycles/{year}/visits',
  who: ['judge', 'office'],
  summary: 'Visits by day, team and place; a judge sees their own',
  query: 'VisitQuery',
  answer: 'VisitPage',
  tagged: true,
});
export const addVisit = route<{ params: Year; body: NewVisit; answer: Visit }>({
  method: 'POST',
  path: '/api/cycles/{year}/visits',
  who: ['office'],
  summary: 'One more visit: a second one, or during the deliberation a revisit by another team',
  body: 'NewVisit',
  answer: 'Visit',
  ok: [201],
});
export const changeVisit = route<{ params: Year & { id: string }; body: VisitPatch; answer: Visit }>({
  method: 'PATCH',
  path: '/api/cycles/{year}/visits/{id}',
  who: ['office'],
  summary: 'Another day, team or judge; excuse with a reason',
  body: 'VisitPatch',
  answer: 'Visit',
  ifMatch: true,
});
