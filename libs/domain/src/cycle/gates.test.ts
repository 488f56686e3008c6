import { describe, expect, it } from '@jest/globals';
import { flaw } from '../flaw.ts';
import type { CycleEvidence, TeamEvidence, VisitEvidence } from './evidence.ts';
import { gateRules } from './gates/index.ts';
import { gatesOf, mayMove } from './move.ts';
import { type Gate, type Stage, arrowsFrom, stages } from './stages.ts';

const judge = (id: string, kind: string) => ({ id, name: `评审员${id}`, kind });
const panel = [judge('j1', 'resident'), judge('j2', 'expert'), judge('j3', 'official')];
const team = (id: string, changes: Partial<TeamEvidence> = {}): TeamEvidence => ({
  id,
  name: `第${id}组`,
  leaderId: 'j1',
  days: [{ day: '2019-11-05', judges: panel }],
  ...changes,
});
const visit = (id: string, groupId: string, teamId: string, changes: Partial<VisitEvidence> = {}): VisitEvidence => ({
  id,
  groupId,
  groupName: groupId,
  teamId,
  day: '2019-11-05',
  judges: panel,
  sheets: 3,
  excused: false,
  training: false,
  purpose: 'first',
  ...changes,
});
const nomination = {
  id: 'n1',
  groupId: 'g1',
  groupName: '1号楼组',
  areaName: '奉贤',
  state: 'accepted',
  told: false,
} as const;
/** A year in which every gate is met. */
const met: CycleEvidence = {
  today: '2019-11-20',
  stage: 'preparation',
  standard: [],
  policy: [],
  nominationDeadline: '2019-05-31',
  nominationClosed: false,
  areas: [{ id: 'a1', name: '奉贤', recorded: true }],
  nominations: [nomination],
  inspections: [{ groupId: 'g1', outcome: 'none' }],
  findings: [{ id: 'f1', groupName: '1号楼组', settled: true, due: null }],
  training: [1, 2].map((round) => ({
    round: round as 1 | 2,
    day: '2019-10-10',
    attended: ['j1', 'j2', 'j3'],
    quizPassed: ['j1', 'j2', 'j3'],
  })),
  teams: [team('1'), team('2')],
  visits: [
    visit('v1', 'g1', '1'),
    visit('v2', 'training', '1', { training: true }),
    visit('v3', 'training', '2', { training: true, sheets: 0 }),
  ],
  conflicts: [],
  acceptances: [],
  reckoning: { id: 'r1', inputDigest: 'same', revisit: [] },
  todaysDigest: 'same',
  decided: [],
  approval: { reckoningId: 'r1', outcome: 'approved' },
  notice: { endsOn: '2019-11-19' },
  objections: [{ id: 'o1', text: '…', answered: true, upheld: true }],
};
type Case = [gate: Gate, sentence: string, changes: Partial<CycleEvidence>, held: string[]];
const cases: Case[] = [
  ['standard-published', 'without a standard', { standard: null }, ['standard-missing']],
  ['standard-published', 'with a wrong policy', { policy: [flaw('lines-not-rising')] }, ['policy-wrong']],
  ['nomination-closed', 'on the last day itself', { today: '2019-05-31' }, ['nomination-open']],
  ['nomination-closed', 'closed early by the office', { today: '2019-05-01', nominationClosed: true }, []],
  ['nomination-closed', 'without a deadline', { nominationDeadline: null }, ['nomination-open']],
  [
    'no-draft-untold',
    'with a draft that the area does not know of',
    { nominations: [{ ...nomination, state: 'draft' }] },
    ['draft-left'],
  ],
  [
    'no-draft-untold',
    'with a draft that the area was told of',
    { nominations: [{ ...nomination, state: 'draft', told: true }] },
    [],
  ],
  [
    'applications-recorded',
    'without an area’s record',
    { areas: [{ id: 'a1', name: '奉贤', recorded: false }] },
    ['application-missing'],
  ],
  [
    'every-nomination-reviewed',
    'with one unread',
    { nominations: [{ ...nomination, state: 'submitted' }] },
    ['nomination-unreviewed'],
  ],
  [
    'every-nomination-reviewed',
    'with one still returned',
    { nominations: [{ ...nomination, state: 'returned' }] },
    ['nomination-returned'],
  ],
  [
    'every-nomination-reviewed',
    'with all rejected',
    { nominations: [{ ...nomination, state: 'rejected' }] },
    ['no-accepted-group'],
  ],
  ['every-group-inspected', 'never inspected', { inspections: [] }, ['group-not-inspected']],
  [
    'every-group-inspected',
    'not let in once',
    { inspections: [{ groupId: 'g1', outcome: 'noAccess' }] },
    ['group-no-access'],
  ],
  [
    'every-group-inspected',
    'not let in, tried again',
    { inspections: [1, 2].map(() => ({ groupId: 'g1', outcome: 'noAccess' as const })) },
    [],
  ],
  [
    'findings-settled',
    'on the day that it is due',
    { findings: [{ id: 'f', groupName: 'g', settled: false, due: '2019-11-20' }] },
    ['finding-open'],
  ],
  [
    'findings-settled',
    'past its deadline',
    { findings: [{ id: 'f', groupName: 'g', settled: false, due: '2019-11-19' }] },
    [],
  ],
  [
    'findings-settled',
    'not released yet',
    { findings: [{ id: 'f', groupName: 'g', settled: false, due: null }] },
    ['finding-open'],
  ],
  ['training-held', 'without the second round', { training: met.training.slice(0, 1) }, ['training-missing']],
  [
    'training-held',
    'with a judge who did not pass the quiz',
    { training: met.training.map((t) => ({ ...t, quizPassed: ['j1', 'j2'] })) },
    ['judge-untrained'],
  ],
  ['teams-complete', 'without teams', { teams: [] }, ['no-team']],
  ['teams-complete', 'without a leader', { teams: [team('1', { leaderId: null })] }, ['team-without-leader']],
  [
    'teams-complete',
    'with two on a day',
    { teams: [team('1', { days: [{ day: '2019-11-05', judges: panel.slice(0, 2) }] })] },
    ['team-too-small', 'team-kind-missing'],
  ],
  [
    'teams-complete',
    'accepted by name',
    { teams: [team('1', { leaderId: null })], acceptances: [{ gate: 'teams-complete', subject: '1' }] },
    [],
  ],
  ['every-group-planned', 'without a visit', { visits: [] }, ['group-not-planned']],
  [
    'no-visit-in-conflict',
    'with a judge who lives there',
    { conflicts: [{ judgeId: 'j2', groupId: 'g1' }] },
    ['visit-in-conflict'],
  ],
  ['teams-linked', 'without a shared group', { visits: met.visits.slice(0, 1) }, ['team-not-linked']],
  [
    'teams-linked',
    'accepted by name',
    { visits: met.visits.slice(0, 1), acceptances: [{ gate: 'teams-linked', subject: '2' }] },
    [],
  ],
  ['panels-full', 'with two sheets', { visits: [visit('v1', 'g1', '1', { sheets: 2 })] }, ['panel-not-full']],
  ['panels-full', 'excused', { visits: [visit('v1', 'g1', '1', { sheets: 0, excused: true })] }, []],
  [
    'revisits-settled',
    'with a group left over',
    { reckoning: { id: 'r1', inputDigest: 'same', revisit: ['g1'] } },
    ['revisit-open'],
  ],
  [
    'revisits-settled',
    'decided',
    { reckoning: { id: 'r1', inputDigest: 'same', revisit: ['g1'] }, decided: ['g1'] },
    [],
  ],
  [
    'revisits-settled',
    'seen again',
    {
      reckoning: { id: 'r1', inputDigest: 'same', revisit: ['g1'] },
      visits: [visit('v9', 'g1', '2', { purpose: 'revisit' })],
    },
    [],
  ],
  ['reckoning-current', 'without one', { reckoning: null }, ['reckoning-missing']],
  ['reckoning-current', 'with yesterday’s evidence', { todaysDigest: 'other' }, ['reckoning-outdated']],
  [
    'result-approved',
    'for an older reckoning',
    { approval: { reckoningId: 'r0', outcome: 'approved' } },
    ['approval-missing'],
  ],
  ['result-approved', 'sent back', { approval: { reckoningId: 'r1', outcome: 'returned' } }, ['approval-returned']],
  ['notice-period-over', 'on its last day', { today: '2019-11-19' }, ['notice-running']],
  ['notice-period-over', 'before it was published', { notice: null }, ['notice-missing']],
  [
    'objections-answered',
    'with one open',
    { objections: [{ id: 'o', text: '…', answered: false, upheld: false }] },
    ['objection-open'],
  ],
  ['objection-upheld', 'with none upheld', { objections: [] }, ['no-objection-upheld']],
];

describe('a gate', () => {
  it.each(cases)('%s: %s', (gate, _, changes, expected) => {
    expect(gateRules[gate]({ ...met, ...changes }).map((h) => h.code)).toEqual(expected);
  });

  it('is met where nothing holds it, each one', () => {
    expect(gatesOf(met).filter((g) => g.status === 'open')).toEqual([]);
    expect(new Set(cases.map(([gate]) => gate)).size).toBe(Object.keys(gateRules).length);
  });
});

describe('the cycle', () => {
  it('reaches every stage, and awarded is its end', () => {
    const reached = new Set<Stage>(['preparation']);
    for (const stage of reached) for (const { to } of arrowsFrom(stage)) reached.add(to);
    expect([...reached].sort()).toEqual([...stages].sort());
    expect(arrowsFrom('awarded')).toEqual([]);
  });

  const pairs = stages.flatMap((from) => stages.map((to) => [from, to] as const));
  it.each(pairs)('from %s to %s moves only along an arrow', (from, to) => {
    const known = arrowsFrom(from).some((a) => a.to === to);
    expect(mayMove(to, { ...met, stage: from }, '采纳了异议').kind).toBe(known ? 'moved' : 'stage-not-next');
  });

  it('does not move while one gate is open, and says which', () => {
    const move = mayMove('nomination', { ...met, policy: null }, null);
    expect(move.kind === 'gate-open' && move.gates.map((g) => g.gate)).toEqual(['standard-published']);
  });

  it('goes back from the notice only with a reason and an upheld objection', () => {
    const at = { ...met, stage: 'publicNotice' as const };
    expect(mayMove('deliberation', at, ' ').kind).toBe('reason-required');
    expect(mayMove('deliberation', { ...at, objections: [] }, '因为').kind).toBe('gate-open');
  });
});
