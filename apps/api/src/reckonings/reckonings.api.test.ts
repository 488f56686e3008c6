import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Approval,
  Decision,
  FrozenReckoning,
  GateState,
  Items,
  PublicNumber,
  ReckoningRow,
} from '@xinglou/contract';
import { outputDigest } from '@xinglou/proof';
import {
  api,
  comeTo,
  inYear,
  leadership,
  office,
  people,
  refused,
  scored,
  sheetOf,
  year,
} from '../platform/testing/index.ts';

/** A judge gives `share` of every item's points, rounded. */
const score = async (judge: string, visit: number, share: number, changes: object = {}) => {
  const id = randomUUID();
  const body = sheetOf(year.visits[visit], { items: scored((most) => Math.round(most * share)), ...changes });
  const reply = await (await api.as(judge)).put(`/api/score-sheets/${id}`, body);
  expect(reply.status).toBe(201);
  return id;
};
const reckon = () => office.post<FrozenReckoning>('/api/cycles/2019/reckonings');
const gate = async (name: string) =>
  (await office.get<Items<GateState>>('/api/cycles/2019/gates')).body.items
    .find((g) => g.gate === name)
    ?.open.map((o) => o.code);

inYear('finalInspection');
beforeAll(async () => {
  for (const judge of ['judge-01', 'judge-02', 'judge-03']) await score(judge, 0, 1);
  for (const judge of ['judge-01', 'judge-02']) await score(judge, 1, 1);
});

describe('a reckoning', () => {
  it('is made by the office in its stage', async () => {
    expect(refused(await leadership.post('/api/cycles/2019/reckonings'))).toBe('403 forbidden');
    await comeTo('rectification');
    expect(refused(await reckon())).toBe('409 stage-closed');
    await comeTo('finalInspection');
    expect(await gate('reckoning-current')).toEqual(['reckoning-missing']);
  });

  it('freezes today’s evidence under public numbers: no id of the database, no name', async () => {
    const { status, body } = await reckon();
    expect(status).toBe(201);
    expect(outputDigest(body)).toBe(body.outputDigest);
    const numbers = (await office.get<Items<PublicNumber>>('/api/cycles/2019/public-numbers')).body.items;
    const of = (id: string | undefined) => body.groups.find((g) => g.id === numbers.find((n) => n.id === id)?.number);
    expect(of(year.groups[0])).toMatchObject({ total: 100, stars: 5, sheets: 3, revisit: false });
    expect(of(year.groups[1])).toMatchObject({ total: 100, stars: 5, sheets: 2, revisit: true });
    expect(of(year.groups[2])).toMatchObject({ total: null, stars: 0 });
    const { rows } = await api.owner.query<{ evidence: string; body: string }>('select evidence, body from reckoning');
    const stored = `${rows[0]?.evidence}${rows[0]?.body}`;
    for (const id of [...year.groups, ...year.visits, ...people.judges, year.teamId]) expect(stored).not.toContain(id);
    expect(await gate('reckoning-current')).toEqual([]);
  });

  it('of the same evidence is the one that stands', async () => {
    const [a, b] = [await reckon(), await reckon()];
    expect([a.status, b.status, a.text === b.text]).toEqual([200, 200, true]);
  });

  it('takes a correction in place of the sheet that it supersedes, and is outdated until it is made anew', async () => {
    const { rows } = await api.owner.query<{ id: string }>(
      'select id from score_sheet where visit_id = $1 and judge_id = $2',
      [year.visits[0], people.judges[0]],
    );
    await score('judge-01', 0, 0, { supersedes: rows[0]?.id, reason: '看错楼' });
    expect(await gate('reckoning-current')).toEqual(['reckoning-outdated']);
    const { body, status } = await reckon();
    expect([status, body.groups.some((g) => Math.abs((g.rawTotal ?? 0) - 200 / 3) < 1e-9)]).toEqual([201, true]);
    const list = (await office.get<Items<ReckoningRow>>('/api/cycles/2019/reckonings')).body.items;
    expect(list.map((r) => [r.number, r.current])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('leaves a late sheet out until the office takes it', async () => {
    await comeTo('deliberation');
    const id = await score('judge-03', 1, 1);
    expect((await reckon()).status).toBe(200);
    await office.post(`/api/score-sheets/${id}/late-decision`, { taken: true, reason: '手机没电' });
    const { status, body } = await reckon();
    expect([status, body.groups.filter((g) => g.revisit)]).toEqual([201, []]);
  });

  it('counts a released finding of the group itself, less when it was put right in time', async () => {
    const note = randomUUID();
    const { subdistrictId } = people;
    await api.owner.query(
      `insert into inspection_note (id, subdistrict_id, cycle_id, group_id, day, outcome, digest) values ($1, $2, $3, $4, '2019-10-01', 'findings', 'x')`,
      [note, subdistrictId, year.cycleId, year.groups[1]],
    );
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into finding (subdistrict_id, cycle_id, note_id, group_id, dimension, grade, text) values ($1, $2, $3, $4, 'hygiene', 'major', '杂物') returning id`,
      [subdistrictId, year.cycleId, note, year.groups[1]],
    );
    const event = (number: number, kind: string, changes: { responsible?: string; due?: string; day?: string } = {}) =>
      api.owner.query(
        `insert into finding_event (subdistrict_id, finding_id, number, kind, responsible, due, day) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          subdistrictId,
          rows[0]?.id,
          number,
          kind,
          changes.responsible ?? null,
          changes.due ?? null,
          changes.day ?? '2019-10-01',
        ],
      );
    const lost = async () => {
      const { groups } = (await reckon()).body;
      return groups.map((g) => g.dimensions['hygiene']?.deduction).filter((d) => d);
    };
    expect(await lost()).toEqual([]);
    await event(1, 'released', { responsible: 'group', due: '2019-10-10' });
    expect(await lost()).toEqual([1.5]);
    await event(2, 'responded', { day: '2019-10-09' });
    await event(3, 'accepted', { day: '2019-10-12' });
    expect(await lost()).toEqual([1.5 * 0.3]);
  });
});

describe('the result', () => {
  const decide = (body: object, ifMatch = 0) =>
    office.put<Decision>(`/api/cycles/2019/decisions/${year.groups[1]}`, { reason: '经核实', ...body }, { ifMatch });

  it('is moved by the meeting only within its bounds', async () => {
    expect(refused(await decide({ stars: 4 }))).toBe('422 decision-out-of-bounds');
    expect(refused(await decide({ stars: 3, facts: '新的事实' }))).toBe('422 decision-out-of-bounds');
    const absent = { jury: 15, present: 9, inFavour: 9, against: 0, abstained: 0 };
    expect(refused(await decide({ stars: 4, facts: '新的事实', votes: absent }))).toBe('422 decision-out-of-bounds');
    const votes = { jury: 15, present: 12, inFavour: 10, against: 1, abstained: 1 };
    const made = await decide({ stars: 4, facts: '新的事实', votes });
    expect([made.status, made.body.version]).toEqual([200, 1]);
    expect(refused(await decide({ stars: 5, facts: '又一个' }))).toBe('412 stale-version');
    expect((await reckon()).body.groups.some((g) => g.ruleStars === 5 && g.stars === 4)).toBe(true);
  });

  it('is approved by leadership as it stands, or sent back with a reason; the office cannot approve its own', async () => {
    const list = (await leadership.get<Items<ReckoningRow>>('/api/cycles/2019/reckonings')).body.items;
    const body = {
      reckoningId: list[0]?.id,
      outcome: 'approved',
      meeting: '街道办公会',
      day: '2019-11-20',
      minute: '〔2019〕12号',
    };
    const approve = (changes: object = {}, who = leadership) =>
      who.post<Approval>('/api/cycles/2019/approval', { ...body, ...changes });
    expect(refused(await approve({}, office))).toBe('403 forbidden');
    expect(refused(await approve({ reckoningId: randomUUID() }))).toBe('404 not-found');
    expect(refused(await approve({ outcome: 'returned' }))).toBe('422 reason-required');
    expect(refused(await approve({ day: '2019-02-30' }))).toBe('422 day-invalid');
    expect(refused(await approve({ reckoningId: list[1]?.id }))).toBe('409 reckoning-superseded');
    expect(await gate('result-approved')).toEqual(['approval-missing']);
    expect((await approve({ outcome: 'returned', reason: '请再核一组' })).status).toBe(201);
    expect(await gate('result-approved')).toEqual(['approval-returned']);
    expect((await approve()).body.digest).toBe(list[0]?.outputDigest);
    expect(await gate('result-approved')).toEqual([]);
  });
});
