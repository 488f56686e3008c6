import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Finding, FrozenReckoning, GateState, Page } from '@xinglou/contract';
import { arrowsFrom, isStage, stages } from '@xinglou/domain';
import fc from 'fast-check';
import type { Reply } from '../platform/testing/index.ts';
import { type Command, base, command, outcome, touched } from './command.ts';
import { nominate, nominationCommands, review, submit } from './nomination-commands.ts';
import type { FindingState, Model, Sheet, World } from './world.ts';

/** The gates that are open by the model; those it does not know are left to the api. */
function openByModel(to: string, model: Model): Record<string, boolean> {
  const open: Record<string, boolean> = {};
  const states = model.nominations.map((n) => n?.state);
  if (to === 'materialReview') open['no-draft-untold'] = states.includes('draft');
  if (to === 'anonymousInspection')
    open['every-nomination-reviewed'] =
      states.includes('submitted') || states.includes('returned') || !states.includes('accepted');
  if (to === 'rectification')
    open['every-group-inspected'] = states.some((state, g) => state === 'accepted' && !model.inspected.has(g));
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
    if (model.nominations[group]?.state !== 'accepted')
      return expect(outcome(reply)).toMatch(/^4\d\d group-not-nominated$/);
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

const decideLate = (which: number, taken: boolean): Command =>
  command(`${taken ? 'take' : 'leave'} a late sheet`, async (model, world) => {
    const one = model.sheets[which % Math.max(1, model.sheets.length)];
    if (!one) return;
    const office = await world.as('office');
    const reply = await office.post(`/api/score-sheets/${one.id}/late-decision`, { taken, reason: '雨天路阻' });
    const may = one.late && model.stage === 'deliberation';
    expect(outcome(reply)).toBe(may ? '204' : '409 not-in-this-state');
    if (may) touched(model);
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
const decide = (group: number, stale: boolean): Command =>
  command(`decide on ${group}`, async (model, world) => {
    const version = model.decisions[group] ?? 0;
    const body = { stars: 0, reason: `第 ${version + 1} 次讨论`, facts: '当年发生火灾' };
    const reply = await (
      await world.as('office')
    ).put(`${base}/decisions/${world.year.groups[group]}`, body, {
      ifMatch: stale ? version + 1 : version,
    });
    if (model.nominations[group]?.state !== 'accepted') return expect(outcome(reply)).toBe('404 not-found');
    const expected =
      model.stage !== 'deliberation'
        ? '409 stage-closed'
        : model.reckoning === null
          ? '409 not-in-this-state'
          : stale
            ? '412 stale-version'
            : '200';
    // Which stars may be given is the reckoning's to know; then nothing is written either.
    if (model.reckoning !== null && reply.status === 422)
      return expect(outcome(reply)).toBe('422 decision-out-of-bounds');
    expect(outcome(reply)).toBe(expected);
    if (reply.status >= 300) return;
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

/** What a diligent office would see done next; so that a sequence gets somewhere between its accidents. */
function nextStep(model: Model): Command | undefined {
  const group = (fits: (state: string | undefined, g: number) => boolean) =>
    model.nominations.findIndex((n, g) => fits(n?.state, g));
  const first = (...steps: [number, (found: number) => Command][]) => {
    const [found, act] = steps.find(([at]) => at >= 0) ?? [];
    return found === undefined ? undefined : act?.(found);
  };
  const findings = [...model.findings.values()];
  const expected = [0, 1, 2].flatMap((v) => [0, 1, 2].map((j) => [v, j] as const));
  switch (model.stage) {
    case 'nomination':
      return (
        first([group((s) => s === undefined), nominate], [group((s) => s === 'draft'), submit]) ??
        move('materialReview', false)
      );
    case 'materialReview':
      return (
        first(
          [group((s) => s === 'submitted'), (g) => review(g, 'accepted')],
          [group((s) => s === 'returned'), submit],
        ) ?? move('anonymousInspection', false)
      );
    case 'anonymousInspection':
      return (
        first([group((s, g) => s === 'accepted' && !model.inspected.has(g)), (g) => note(g, g !== 1)]) ??
        move('rectification', false)
      );
    case 'rectification':
      return (
        first(
          [findings.indexOf('recorded'), (f) => finding(f, 'release')],
          [findings.findIndex((s) => s === 'released' || s === 'reopened'), (f) => finding(f, 'respond')],
          [findings.indexOf('responded'), (f) => finding(f, 'accepted')],
        ) ?? move('finalInspection', false)
      );
    case 'finalInspection': {
      const missing = expected.findIndex(([v, j]) => !newest(model, v, j));
      return first([missing, (at) => sheet(...(expected[at] ?? [0, 0]), 0.8, false)]) ?? move('deliberation', false);
    }
    case 'deliberation':
      if (!model.reckoning?.current) return reckon;
      return model.reckoning.approved ? move('publicNotice', false) : approve;
    default:
      return undefined;
  }
}
const onward: Command = {
  check: () => true,
  toString: () => 'onward',
  run: async (model, world) => nextStep(model)?.run(model, world),
};

const three = fc.nat(2);
export const commands = [
  fc.tuple(fc.constantFrom(...stages), fc.boolean()).map(([to, reason]) => move(to, reason)),
  ...Array.from({ length: 8 }, () => fc.constant(onward)),
  fc.tuple(three, fc.boolean()).map(([g, finds]) => note(g, finds)),
  fc
    .tuple(fc.nat(5), fc.constantFrom('release', 'respond', 'accepted', 'reopened', 'dismissed'))
    .map(([f, a]) => finding(f, a)),
  fc.tuple(three, three, fc.constantFrom(0.7, 0.8, 0.9), fc.boolean()).map(([v, j, s, c]) => sheet(v, j, s, c)),
  fc.tuple(three, three, fc.constantFrom(0.75, 0.85)).map(([v, j, s]) => sheet(v, j, s, false)),
  fc.tuple(fc.nat(20), fc.boolean()).map(([which, changed]) => again(which, changed)),
  fc.tuple(fc.nat(20), fc.boolean()).map(([which, taken]) => decideLate(which, taken)),
  fc.constant(reckon),
  fc.tuple(three, fc.boolean()).map(([g, stale]) => decide(g, stale)),
  fc.constant(approve),
  fc.constant(restart),
  ...nominationCommands,
];
