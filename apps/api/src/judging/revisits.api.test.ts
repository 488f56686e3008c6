import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FrozenReckoning, GateState, Items, ScoreSheetReceipt, Visit } from '@xinglou/contract';
import {
  api,
  comeTo,
  inYear,
  office,
  people,
  type Person,
  refused,
  scored,
  sheetOf,
  year,
} from '../platform/testing/index.ts';

/** 复评: the deliberation sends another team to a group near a star line, and what it scores counts, or is late; never neither. */
let otherTeam = '';
const others: { id: string; person: Person }[] = [];
const base = '/api/cycles/2019';

/** Every point but one of each `nth` item; 89.9 of 100 for the third. */
const send = async (who: Person, visitId: string | undefined, nth: number) => {
  const body = sheetOf(visitId, { items: scored((most, i) => (i % nth === 0 ? most - 1 : most)) });
  return who.put<ScoreSheetReceipt>(`/api/score-sheets/${randomUUID()}`, body);
};
const reckon = async () => (await office.post<FrozenReckoning>(`${base}/reckonings`)).body;
const order = (changes: object = {}) =>
  office.post<Visit>(`${base}/visits`, {
    groupId: year.groups[0],
    teamId: otherTeam,
    day: '2019-11-13',
    judges: others.map((j) => j.id),
    purpose: 'revisit',
    ...changes,
  });
const gate = async (name: string) =>
  (await office.get<Items<GateState>>(`${base}/gates`)).body.items
    .find((g) => g.gate === name)
    ?.open.map((o) => o.code);

inYear('finalInspection', { poolSize: 10 });
beforeAll(async () => {
  const s = people.subdistrictId;
  const one = async (text: string, values: unknown[]) =>
    (await api.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
  otherTeam = await one(
    `insert into team (subdistrict_id, cycle_id, number, name) values ($1, $2, 2, '第二组') returning id`,
    [s, year.cycleId],
  );
  for (const n of [4, 5, 6]) {
    const id = await one(`insert into judge (subdistrict_id, name, kind) values ($1, $2, 'expert') returning id`, [
      s,
      `评审员${n}`,
    ]);
    await api.owner.query(
      `insert into account (subdistrict_id, username, name, persona, judge_id) values ($1, $2, $2, 'judge', $3)`,
      [s, `judge-0${n}`, id],
    );
    others.push({ id, person: await api.as(`judge-0${n}`) });
  }
  // The first group near a line, the others far from every line.
  for (const [visit, nth] of [3, 99, 1].entries())
    for (const name of ['judge-01', 'judge-02', 'judge-03']) await send(await api.as(name), year.visits[visit], nth);
});

describe('a second visit', () => {
  it('is ordered only in the deliberation, only by the office', async () => {
    expect(refused(await order())).toBe('409 stage-closed');
    expect(refused(await (await api.as('leadership')).post(`${base}/visits`, {}))).toBe('403 forbidden');
    await comeTo('deliberation');
    expect(refused(await order())).toBe('422 revisit-not-marked');
  });

  it('goes where the newest reckoning says that a line is near, and to no other group', async () => {
    const { groups } = await reckon();
    expect(groups.filter((g) => g.revisit)).toHaveLength(1);
    expect(await gate('revisits-settled')).toEqual(['revisit-open']);
    expect(refused(await order({ groupId: year.groups[1] }))).toBe('422 revisit-not-marked');
  });

  it('is by eyes that have not seen the group: another team, other judges', async () => {
    expect(refused(await order({ teamId: year.teamId }))).toBe('422 revisit-same-team');
    expect(refused(await order({ judges: [people.judges[0], others[0]?.id] }))).toBe('422 revisit-same-team');
    expect(refused(await order({ purpose: 'second' }))).toBe('409 stage-closed');
  });

  it('takes sheets while the deliberation lasts; they count once it is reckoned anew', async () => {
    const { body: visit, status } = await order();
    expect([status, visit.purpose, visit.status]).toEqual([201, 'revisit', 'planned']);
    const moved = await office.patch<Visit>(
      `${base}/visits/${visit.id}`,
      { day: '2019-11-14', judges: visit.judges },
      { ifMatch: visit.version },
    );
    expect([moved.status, moved.body.day]).toEqual([200, '2019-11-14']);
    expect(refused(await send(await api.as('judge-01'), visit.id, 1))).toBe('403 not-assigned');
    for (const { person } of others) expect((await send(person, visit.id, 2)).body).toMatchObject({ late: false });
    expect(await gate('revisits-settled')).toEqual([]);
    expect(await gate('reckoning-current')).toEqual(['reckoning-outdated']);
    const { groups } = await reckon();
    expect(groups.map((g) => g.sheets).sort()).toEqual([3, 3, 6]);
  });

  it('lets no sheet slip past the freeze: it is in time and holds the notice back, or it is late', async () => {
    for (let round = 0; round < 6; round += 1) {
      await comeTo('deliberation');
      await api.owner.query(`update visit set cancelled = true where purpose = 'revisit'`);
      const before = (await reckon()).groups.find((g) => g.revisit);
      expect(before).toBeDefined();
      const visit = (await order()).body;
      const frozen = await reckon();
      const votes = { jury: 6, present: 6, inFavour: 6, against: 0, abstained: 0 };
      const decision = { stars: before?.ruleStars ?? 0, reason: '维持', votes };
      await office.put(`${base}/decisions/${year.groups[0]}`, decision, { ifMatch: round });
      const newest = await reckon();
      expect(newest.groups.length).toBe(frozen.groups.length);
      const approval = {
        reckoningId: newest.id,
        outcome: 'approved',
        meeting: '办公会',
        day: '2019-11-15',
        minute: '1',
      };
      await (await api.as('leadership')).post(`${base}/approval`, approval);
      const [move, ...sheets] = await Promise.all([
        office.post(`${base}/stage`, { to: 'publicNotice' }),
        ...others.map(({ person }) => send(person, visit.id, 3)),
      ]);
      const inTime = sheets.filter((s) => s.body.late === false).length;
      expect(sheets.map((s) => s.status)).toEqual([201, 201, 201]);
      expect([200, 409]).toContain(move?.status);
      if (move?.status === 200) expect(inTime).toBe(0);
      else expect(inTime).toBe(3);
    }
  });
});
