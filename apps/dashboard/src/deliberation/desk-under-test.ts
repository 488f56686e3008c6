import { screen, within } from '@testing-library/react';
import type { FrozenReckoning, Meeting, PublicNumber, Visit } from '@xinglou/contract';
import { type Evidence, demoPolicy, reckon } from '@xinglou/domain';
import { type Answers, cycle, openPage } from '../shell/page-under-test.tsx';
import DeliberationPage from './deliberation-page.tsx';

/** Four groups of one team: far above five stars, close below five (the one to be seen again), near four, and below all. */
const totals = { g10: 95, g20: 89.5, g30: 81.5, g40: 60 };
const names: Record<string, string> = { g10: '甲楼', g20: '乙楼', g30: '丙楼', g40: '丁楼' };
const judges = ['j1', 'j2', 'j3'];
const evidence: Evidence = {
  rule: '1',
  standard: {
    version: '1',
    dimensions: [
      { key: 'hygiene', weight: 60, items: [{ key: 'hygiene.all', max: 100 }] },
      { key: 'publicity', weight: 40, items: [{ key: 'publicity.all', max: 100 }] },
    ],
  },
  policy: { ...demoPolicy, revisits: 1 },
  groups: Object.keys(totals).map((id) => ({ id })),
  visits: Object.keys(totals).map((group) => ({ id: `v${group}`, group, team: 't1' })),
  sheets: Object.entries(totals).flatMap(([group, total]) =>
    judges.map((judge, i) => ({
      ...{ id: `v${group}.${judge}`, visit: `v${group}`, judge },
      items: { 'hygiene.all': total, 'publicity.all': total - (group === 'g20' && i === 2 ? 3 : 0) },
    })),
  ),
  findings: [],
  decisions: [],
};
const digests = { inputDigest: 'a'.repeat(64), outputDigest: 'b'.repeat(64) };
export const frozen: FrozenReckoning = { ...reckon(evidence), ...digests, id: 'r1', frozenAt: '2019-11-12T01:00:00Z' };
const number = (kind: PublicNumber['kind'], one: string, name: string): PublicNumber => ({
  ...{ kind, id: `id-${one}`, number: one, name, training: false },
  areaName: kind === 'group' ? '奉贤' : null,
});
export const meeting: Meeting = {
  version: '1',
  held: {
    title: '评审总结会',
    day: '2019-11-12',
    place: '会议室',
    chair: '张主任',
    present: ['id-j1', 'id-j2', 'id-j3'],
  },
  jury: judges.map((j, i) => ({ id: `id-${j}`, name: `评审员${i + 1}` })),
  bound: [{ judgeId: 'id-j2', groupId: 'id-g20' }],
};
export const visit = {
  groupId: 'id-g20',
  team: 'id-t1',
  judges: ['id-j1', 'id-j2', 'id-j3'],
  status: 'scored',
  purpose: 'first',
};
const teams = [1, 2].map((n) => ({
  ...{ id: `id-t${n}`, number: n, name: `第${n}组`, leaderId: null },
  days: [{ day: '2019-11-05', judges: n === 1 ? ['id-j1', 'id-j2', 'id-j3'] : ['x1', 'x2', 'x3'] }],
}));
export const row = {
  id: 'r1',
  number: 1,
  rule: '1',
  frozenAt: frozen.frozenAt,
  current: true,
  approval: null,
  ...digests,
};
export const base = '/api/cycles/2019';
const answers: Answers = {
  [`GET ${base}`]: { ...cycle, stage: 'deliberation' },
  [`GET ${base}/reckonings`]: { items: [row] },
  [`GET ${base}/reckonings/r1`]: frozen,
  [`GET ${base}/reckonings/r1/evidence`]: evidence,
  [`GET ${base}/public-numbers`]: {
    items: [
      ...Object.entries(names).map(([id, name]) => number('group', id, name)),
      ...judges.map((j, i) => number('judge', j, `评审员${i + 1}`)),
      number('team', 't1', '第1组'),
      number('visit', 'vg20', ''),
    ],
  },
  [`GET ${base}/standard`]: {
    ...{ version: '1', number: 1, published: true },
    dimensions: [
      { key: 'hygiene', weight: 60, title: { zh: '环境卫生' }, items: [] },
      { key: 'publicity', weight: 40, title: { zh: '宣传氛围' }, items: [] },
    ],
  },
  [`GET ${base}/meeting`]: meeting,
  [`GET ${base}/decisions`]: { items: [] },
  [`GET ${base}/confirmations`]: { items: [] },
  [`GET ${base}/late-sheets`]: { items: [] },
  [`GET ${base}/teams`]: { version: '1', items: teams },
  [`GET ${base}/visits`]: { items: [visit as unknown as Visit], next: null },
  'GET /api/building-groups/id-g20/growth': { items: [] },
  'GET /api/building-groups/id-g30/growth': { items: [] },
  'GET /api/building-groups/id-g10/growth': { items: [] },
};
/** The closing meeting's desk as the office sees it; a test says what is different in its story. */
export const openDesk = (at = '', changes: Answers = {}) =>
  openPage(DeliberationPage, 'office', `/2019/deliberation${at}`, { ...answers, ...changes });

/** The ladder from top to bottom, as it is read out. */
export const rungs = async () => {
  const ladder = await screen.findByRole('region', { name: '楼组按终评分排位' });
  return within(ladder)
    .getAllByRole('button')
    .map((b) => b.getAttribute('aria-label'));
};
