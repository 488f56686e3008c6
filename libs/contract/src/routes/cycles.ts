import type {
  BoardRow,
  Calendar,
  CalendarBody,
  Clarification,
  ClarificationBody,
  Cycle,
  CyclePatch,
  DemoClock,
  GateAcceptance,
  GateState,
  NewCycle,
  NothingYet,
  StageMove,
  StageMoveRecord,
  StandardBody,
  StandardRead,
  StarPolicyBody,
  StarPolicyRead,
} from '../cycles.ts';
import { type Items, route } from '../route.ts';

type Year = { year: string };

export const listCycles = route<{ answer: Items<Cycle> }>({
  method: 'GET',
  path: '/api/cycles',
  who: 'signed-in',
  summary: 'The years, newest first',
  answer: 'Cycles',
});
export const createCycle = route<{ body: NewCycle; answer: Cycle }>({
  method: 'POST',
  path: '/api/cycles',
  who: ['office'],
  summary: 'Begin a year; last year’s standard and policy are copied as drafts',
  body: 'NewCycle',
  answer: 'Cycle',
  ok: [201],
});
export const readCycle = route<{ params: Year; answer: Cycle }>({
  method: 'GET',
  path: '/api/cycles/{year}',
  who: 'signed-in',
  summary: 'A year',
  answer: 'Cycle',
});
export const changeCycle = route<{ params: Year; body: CyclePatch; answer: Cycle }>({
  method: 'PATCH',
  path: '/api/cycles/{year}',
  who: ['office'],
  summary: 'Deadlines, closing of nominations, length of the notice',
  body: 'CyclePatch',
  answer: 'Cycle',
  ifMatch: true,
});
export const gates = route<{ params: Year; answer: Items<GateState> }>({
  method: 'GET',
  path: '/api/cycles/{year}/gates',
  who: ['office', 'leadership', 'admin', 'area'],
  summary: 'Every gate of every arrow, met or open, with the rows that hold it',
  answer: 'Gates',
});
export const moveStage = route<{ params: Year; body: StageMove; answer: Cycle }>({
  slow: true,
  method: 'POST',
  path: '/api/cycles/{year}/stage',
  who: ['office'],
  summary: 'Into the next stage; back from the notice with a reason',
  body: 'StageMove',
  answer: 'Cycle',
});
export const stageMoves = route<{ params: Year; answer: Items<StageMoveRecord> }>({
  method: 'GET',
  path: '/api/cycles/{year}/stage-moves',
  who: ['office', 'leadership', 'admin'],
  summary: 'How the year went from stage to stage',
  answer: 'StageMoves',
});
export const board = route<{ params: Year; answer: Items<BoardRow> }>({
  method: 'GET',
  path: '/api/cycles/{year}/board',
  who: ['office'],
  summary: 'Every nominated group of the year and how far it has come',
  answer: 'Board',
});
export const acceptGate = route<{ params: Year; body: GateAcceptance }>({
  method: 'POST',
  path: '/api/cycles/{year}/acceptances',
  who: ['office'],
  summary: 'The office accepts by name what a gate would hold',
  body: 'GateAcceptance',
  ok: [204],
});
export const readStandard = route<{ params: Year; answer: StandardRead | NothingYet }>({
  method: 'GET',
  path: '/api/cycles/{year}/standard',
  who: 'anyone',
  summary: 'The newest version of the standard',
  query: 'SubdistrictQuery',
  answer: 'StandardOrNothing',
});
export const publishStandard = route<{ params: Year; body: StandardBody; answer: StandardRead }>({
  method: 'PUT',
  path: '/api/cycles/{year}/standard',
  who: ['office'],
  summary: 'A new version; frozen on leaving preparation',
  body: 'StandardBody',
  answer: 'StandardRead',
  ifMatch: true,
});
export const clarifyItem = route<{ params: Year; body: ClarificationBody; answer: Clarification }>({
  method: 'POST',
  path: '/api/cycles/{year}/clarifications',
  who: ['office'],
  summary:
    'Say more sharply how an item is to be read, until the final inspection; stands with the standard on every phone',
  body: 'ClarificationBody',
  answer: 'Clarification',
  ok: [201],
});
export const readStarPolicy = route<{ params: Year; answer: StarPolicyRead | NothingYet }>({
  method: 'GET',
  path: '/api/cycles/{year}/star-policy',
  who: 'anyone',
  summary: 'The newest version of the star policy',
  query: 'SubdistrictQuery',
  answer: 'StarPolicyOrNothing',
});
export const publishStarPolicy = route<{ params: Year; body: StarPolicyBody; answer: StarPolicyRead }>({
  method: 'PUT',
  path: '/api/cycles/{year}/star-policy',
  who: ['office'],
  summary: 'A new version; frozen on leaving preparation',
  body: 'StarPolicyBody',
  answer: 'StarPolicyRead',
  ifMatch: true,
});
export const readCalendar = route<{ query: { year: string }; answer: Calendar }>({
  method: 'GET',
  path: '/api/calendar',
  who: ['office', 'leadership', 'admin', 'area'],
  summary: 'Holidays and make-up days of a year',
  query: 'CalendarQuery',
  answer: 'Calendar',
});
export const changeCalendar = route<{ query: { year: string }; body: CalendarBody; answer: Calendar }>({
  method: 'PUT',
  path: '/api/calendar',
  who: ['office'],
  summary: 'Replace a year’s holidays and make-up days',
  query: 'CalendarQuery',
  body: 'CalendarBody',
  answer: 'Calendar',
  ifMatch: true,
});
export const readDemoClock = route<{ answer: DemoClock }>({
  method: 'GET',
  path: '/api/demo/clock',
  who: 'signed-in',
  summary: 'The demo’s business day',
  answer: 'DemoClock',
  demoOnly: true,
});
export const moveDemoClock = route<{ body: DemoClock; answer: DemoClock }>({
  method: 'PUT',
  path: '/api/demo/clock',
  who: ['office'],
  summary: 'Move the demo’s business day',
  body: 'DemoClock',
  answer: 'DemoClock',
  demoOnly: true,
});
