import type { Finding, Session } from '@xinglou/contract';
import { type Answers, openPage } from '../shell/page-under-test.tsx';
import FindingsPage from './findings-page.tsx';

/** As it was just recorded; a test says what is different in its story. */
export const recordedFinding: Finding = {
  id: 'f1',
  groupId: 'g1',
  groupName: '奉贤一村1号楼组',
  areaId: 'a1',
  areaName: '奉贤',
  day: '2019-09-02',
  dimension: 'hygiene',
  item: null,
  grade: 'major',
  text: '二楼堆物',
  photos: [],
  state: 'recorded',
  responsible: null,
  due: null,
  late: false,
  reminder: null,
  extension: null,
  leaderAnswer: null,
  answer: null,
  repeatOf: [],
  followUp: null,
  checks: null,
  veto: false,
  hints: ['room'],
  events: [],
  version: 0,
};

/** The page of the findings as a person sees it; a test adds what the api answers to the writes of its story. */
export const openFindings = (persona: Session['persona'], at: string, items: readonly Finding[], writes: Answers) =>
  openPage(FindingsPage, persona, `/2019/findings${at}`, {
    'GET /api/cycles/2019/findings': { items, next: null },
    'GET /api/cycles/2019/finding-board': { items: [] },
    'GET /api/cycles/2019/inspection-coverage': { inspected: 3, groups: 4 },
    'GET /api/cycles/2019/standard': { number: 0, version: '0', published: false },
    'GET /api/building-groups/g1/leader-links': { items: [] },
    ...writes,
  });
