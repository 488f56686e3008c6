import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Finding, FrozenReckoning, GateState, Page } from '@xinglou/contract';
import { arrowsFrom, isStage, stages } from '@xinglou/domain';
import fc from 'fast-check';
import { type Reply, refused } from '../platform/testing/index.ts';
import type { FindingState, Model, Sheet, World } from './world.ts';

type Command = fc.AsyncCommand<Model, World>;
const base = '/api/cycles/2019';
const outcome = (reply: Reply): string => (reply.status < 300 ? String(reply.status) : refused(reply));

/** A command that is always possible: what is refused is as much part of the model as what is done. */
const command = (name: string, run: (model: Model, world: World) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  run: async (model, world) => {
    const rows = await history(world);
    await run(model, world);
    await invariants(model, world);
    expect((await history(world)) >= rows).toBe(true);
  },
});
const history = async (world: World) =>
  (await world.count('score_sheet where cycle_id = $1')) +
  (await world.count('decision where cycle_id = $1')) +
  (await world.count('reckoning where cycle_id = $1')) +
  (await world.count('finding_event e join finding f on f.id = e.finding_id where f.cycle_id = $1'));

/** What holds after every step, whatever was asked. */
async function invariants(model: Model, world: World): Promise<void> {
  const stored = await world.api.owner.query<{ stage: string }>('select stage from cycle where id = $1', [
    world.year.cycleId,
  ]);
  expect(stored.rows[0]?.stage).toBe(model.stage);
  expect(await world.count('stage_move where cycle_id = $1')).toBe(model.moves);
  expect(await world.count('score_sheet where cycle_id = $1')).toBe(model.sheets.length);
  expect(await world.count('score_sheet where cycle_id = $1 and late')).toBe(model.sheets.filter((s) => s.late).length);
  const effective = `score_sheet s where cycle_id = $1 and not exists (select from score_sheet n where n.supersedes = s.id)`;
  expect(await world.count(effective)).toBe(model.sheets.filter((s) => !s.superseded).length);
  expect(await world.count('finding where cycle_id = $1')).toBe(model.findings.size);
}

/** The gates that are open by the model; those it does not know are left to the api. */
function openByModel(to: string, model: Model): Record<string, boolean> {
  const open: Record<string, boolean> = {};
  if (to === 'rectification') open['every-group-inspected'] = model.inspected.size < 3;
  if (to === 'finalInspection')
    open['findings-settled'] = [...model.findings.values()].some(
      (s) => !['accepted', 'handedOn', 'dismissed'].includes(s),
    );
  if (to === 'deliberation' && model.stage === 'finalInspection')
    open['panels-full'] = [0, 1, 2].some(
      (visit) => new Set(model.sheets.filter((s) => s.visit === visit && !s.late).map((s) => s.judge)).size < 3,
    );
  if (to === 'publicNotice') {
    if (model.reckoning?.current !== null) open['reckoning-current'] = !model.reckoning?.current;
    open['result-approved'] = !model.reckoning?.approved;
  }
  if (to === 'awarded') open['notice-period-over'] = true;
  return open;
}

const move = (to: string, reason: boolean): Command =>
  command(`move to ${to}`, async (model, world) => {
    const reply = await (
      await world.as('office')
    ).post<{ gates?: GateState[] }>(`${base}/stage`, {
      to,
      ...(reason ? { reason: '采纳异议' } : {}),
    });
    const arrow = isStage(model.stage) ? arrowsFrom(model.stage).find((a) => a.to === to) : undefined;
    if (!arrow) return expect(outcome(reply)).toBe(to === model.stage ? '409 stage-moved' : '409 stage-not-next');
    if (arrow.reason && !reason) return expect(outcome(reply)).toBe('422 reason-required');
    const open = openByModel(to, model);
    if (reply.status === 200) {
      expect(Object.values(open)).not.toContain(true);
      model.stage = to;
      model.moves += 1;
      return;
    }
    expect(outcome(reply)).toBe('409 gate-open');
    const said = (reply.body.gates ?? []).map((g) => g.gate as string);
    for (const [gate, isOpen] of Object.entries(open)) expect([gate, said.includes(gate)]).toEqual([gate, isOpen]);
  });

const note = (group: number, finds: boolean): Command =>
  command(`note on ${group}${finds ? ' with a finding' : ''}`, async (model, world) => {
    const findings = finds ? [{ dimension: 'hygiene', grade: 'minor', text: '扶手积灰', photos: [] }] : [];
    const body = {
      groupId: world.year.groups[group],
      day: '2019-11-05',
      outcome: finds ? 'findings' : 'none',
      findings,
    };
    const id = randomUUID();
    const reply = await (await world.as('inspector-1')).put(`/api/inspection-notes/${id}`, body);
    if (!['anonymousInspection', 'rectification', 'finalInspection'].includes(model.stage))
      return expect(outcome(reply)).toBe('409 stage-closed');
    expect(outcome(reply)).toBe('201');
    model.notes.push({ id, body, answer: reply.text });
    model.inspected.add(group);
    touched(model);
    const list = (await (await world.as('office')).get<Page<Finding>>(`${base}/findings?limit=200`)).body.items;
    for (const f of list) if (!model.findings.has(f.id)) model.findings.set(f.id, 'recorded');
  });

const steps: Readonly<Record<FindingState, Readonly<Record<string, FindingState>>>> = {
  recorded: { release: 'released', dismissed: 'dismissed' },
  released: { respond: 'responded', accepted: 'accepted', dismissed: 'dismissed' },
  responded: { respond: 'responded', accepted: 'accepted', reopened: 'reopened', dismissed: 'dismissed' },
  reopened: { respond: 'responded', accepted: 'accepted', dismissed: 'dismissed' },
  handedOn: {},
  accepted: { reopened: 'reopened' },
  dismissed: {},
};
const finding = (which: number, act: string): Command =>
  command(`${act} finding ${which}`, async (model, world) => {
    const id = [...model.findings.keys()][which % Math.max(1, model.findings.size)];
    if (id === undefined) return;
    const reply = await doTo(id, act, world);
    const next = steps[model.findings.get(id) ?? 'recorded'][act];
    if (reply.status < 300) {
      expect([act, model.findings.get(id), next]).toEqual([act, model.findings.get(id), expect.any(String)]);
      if (next) model.findings.set(id, next);
      touched(model);
    } else {
      // An area never hears of a finding that was not released to it.
      const unseen = act === 'respond' ? '404 not-found|' : '';
      expect(outcome(reply)).toMatch(new RegExp(`^(${unseen}409 (not-in-this-state|stage-closed))$`));
      expect(outcome(reply) === '404 not-found' || next === undefined || model.stage !== 'rectification').toBe(true);
    }
  });
async function doTo(id: string, act: string, world: World): Promise<Reply> {
  if (act === 'release')
    return (await world.as('office')).post(`/api/findings/${id}/release`, { responsible: 'group' });
  if (act !== 'respond')
    return (await world.as('office')).post(`/api/findings/${id}/review`, { outcome: act, reason: '已到现场看过' });
  for (const area of ['area-01', 'area-02']) {
    const reply = await (await world.as(area)).post(`/api/findings/${id}/responses`, { text: '已擦净', photos: [] });
    if (reply.status !== 404 || area === 'area-02') return reply;
  }
  throw new Error('nobody answered');
}

const newest = (model: Model, visit: number, judge: number) =>
  model.sheets.find((s) => s.visit === visit && s.judge === judge && !s.superseded);
const sheet = (visit: number, judge: number, share: number, corrects: boolean): Command =>
  command(`judge ${judge} ${corrects ? 'corrects' : 'scores'} visit ${visit}`, async (model, world) => {
    const before = newest(model, visit, judge);
    const more = corrects && before ? { supersedes: before.id, reason: '看错一项' } : {};
    const body = { ...world.sheetBody(visit, share), ...more };
    const id = randomUUID();
    const reply = await (await world.as(`judge-0${judge + 1}`)).put<{ late: boolean }>(`/api/score-sheets/${id}`, body);
    if (before && !corrects) return expect(outcome(reply)).toBe('409 sheet-already-submitted');
    const place = stages.indexOf(model.stage as (typeof stages)[number]) - stages.indexOf('finalInspection');
    if (place < 0) return expect(outcome(reply)).toBe('409 stage-closed');
    expect([outcome(reply), reply.body.late]).toEqual(['201', place > 0]);
    if (before) before.superseded = true;
    touched(model);
    model.sheets.push({ id, visit, judge, body, answer: reply.text, late: place > 0, superseded: false });
  });

const again = (which: number, changed: boolean): Command =>
  command(`${changed ? 'reuse' : 'repeat'} what was sent`, async (model, world) => {
    const sent: readonly { id: string; body: object; answer: string; judge?: number }[] = [
      ...model.sheets,
      ...model.notes,
    ];
    const one = sent[which % Math.max(1, sent.length)];
    if (!one) return;
    const isSheet = one.judge !== undefined;
    const who = await world.as(isSheet ? `judge-0${(one as Sheet).judge + 1}` : 'inspector-2');
    const body = changed ? { ...one.body, ...(isSheet ? { note: '又想了想' } : { highlight: '又想了想' }) } : one.body;
    const reply = await who.put(`/api/${isSheet ? 'score-sheets' : 'inspection-notes'}/${one.id}`, body);
    if (changed) expect(outcome(reply)).toBe('409 id-reused');
    else expect([outcome(reply), reply.text]).toEqual(['200', one.answer]);
  });

const mayReckon = ['finalInspection', 'deliberation'];
const reckon = command('reckon', async (model, world) => {
  const reply = await (await world.as('office')).post<FrozenReckoning>(`${base}/reckonings`);
  if (!mayReckon.includes(model.stage)) return expect(outcome(reply)).toBe('409 stage-closed');
  if (model.reckoning?.current === true) expect(outcome(reply)).toBe('200');
  else expect(outcome(reply)).toMatch(model.reckoning?.current === null ? /^20[01]$/ : /^201$/);
  if (reply.body.id !== model.reckoning?.id) model.reckoning = { id: reply.body.id, current: true, approved: false };
  else model.reckoning.current = true;
});
/** Something happened that the reckoning may have to know. */
function touched(model: Model): void {
  if (model.reckoning?.current) model.reckoning.current = null;
}
const decide = (group: number, stale: boolean): Command =>
  command(`decide on ${group}`, async (model, world) => {
    const version = model.decisions[group] ?? 0;
    const body = { stars: 0, reason: `第 ${version + 1} 次讨论`, facts: '当年发生火灾' };
    const reply = await (
      await world.as('office')
    ).put(`${base}/decisions/${world.year.groups[group]}`, body, {
      ifMatch: stale ? version + 1 : version,
    });
    if (reply.status >= 300) return expect(outcome(reply)).toMatch(/^(409|412|422) /);
    expect([model.stage, model.reckoning === null, stale]).toEqual(['deliberation', false, false]);
    model.decisions[group] = version + 1;
    if (model.reckoning) model.reckoning.current = false;
  });
const approve = command('approve', async (model, world) => {
  const body = { outcome: 'approved', meeting: '办公会', day: '2019-11-05', minute: '1' };
  const reckoningId = model.reckoning?.id ?? randomUUID();
  const reply = await (await world.as('leadership')).post(`${base}/approval`, { reckoningId, ...body });
  if (!model.reckoning) return expect(outcome(reply)).toBe('404 not-found');
  if (model.stage !== 'deliberation') return expect(outcome(reply)).toBe('409 stage-closed');
  expect(reply.status).toBeLessThan(300);
  model.reckoning.approved = true;
});
const restart = command('restart', async (_model, world) => world.api.restart());

const three = fc.nat(2);
export const commands = [
  fc.tuple(fc.constantFrom(...stages), fc.boolean()).map(([to, reason]) => move(to, reason)),
  // The way forward comes up often enough that a run gets somewhere.
  fc.constantFrom('rectification', 'deliberation', 'publicNotice').map((to) => move(to, false)),
  fc.tuple(three, fc.boolean()).map(([g, finds]) => note(g, finds)),
  fc
    .tuple(fc.nat(5), fc.constantFrom('release', 'respond', 'accepted', 'reopened', 'dismissed'))
    .map(([f, a]) => finding(f, a)),
  fc.tuple(three, three, fc.constantFrom(0.7, 0.8, 0.9), fc.boolean()).map(([v, j, s, c]) => sheet(v, j, s, c)),
  fc.tuple(three, three, fc.constantFrom(0.75, 0.85)).map(([v, j, s]) => sheet(v, j, s, false)),
  fc.tuple(fc.nat(20), fc.boolean()).map(([which, changed]) => again(which, changed)),
  fc.constant(reckon),
  fc.tuple(three, fc.boolean()).map(([g, stale]) => decide(g, stale)),
  fc.constant(approve),
  fc.constant(restart),
];
