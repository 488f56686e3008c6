import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Conflicts, ConflictDeclarationBody, GateState, Items, Page, Visit } from '@xinglou/contract';
import { api, inYear, judge, office, people, type Person, refused, sheetOf, year } from '../platform/testing/index.ts';

const base = '/api/cycles/2019';

inYear('finalInspection');

const body = (changes: Partial<ConflictDeclarationBody> = {}): ConflictDeclarationBody => ({
  visitId: year.visits[0] ?? '',
  kind: 'lives',
  ...changes,
});
const declare = (sent: object, id: string = randomUUID(), who = judge) =>
  who.put(`/api/conflict-declarations/${id}`, sent);
const conflicts = async () => (await office.get<Conflicts>(`${base}/conflicts`)).body;
const visitOf = async (who: Person, id = year.visits[0]) =>
  (await who.get<Page<Visit>>(`${base}/visits`)).body.items.find((v) => v.id === id);

describe('a judge who lives there', () => {
  it('is refused where the declaration is not sound, and nothing is written', async () => {
    const before = await conflicts();
    const outsider = await api.owner.query<{ id: string }>(
      `insert into visit (subdistrict_id, cycle_id, group_id, team_id, day, judges) values ($1, $2, $3, $4, '2019-11-06', $5) returning id`,
      [people.subdistrictId, year.cycleId, year.groups[1], year.teamId, [people.judges[1]]],
    );
    expect(refused(await declare(body(), randomUUID(), office))).toBe('403 forbidden');
    expect(refused(await declare(body({ visitId: randomUUID() })))).toBe('404 not-found');
    expect(refused(await declare(body({ visitId: outsider.rows[0]?.id ?? '' })))).toBe('403 not-assigned');
    expect(refused(await declare({ ...body(), kind: 'rich' }))).toBe('400 bad-value');
    expect(refused(await declare(body({ note: 'a\u0007' })))).toBe('422 text-not-allowed-character');
    expect(await conflicts()).toEqual(before);
  });

  it('says so with one tap, however often it is sent; the office sees it, the gate opens, no sheet is taken', async () => {
    const id = randomUUID();
    const [first, again] = [await declare(body(), id), await declare(body(), id)];
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect(refused(await declare(body({ kind: 'relative' }), id))).toBe('409 id-reused');
    expect(await conflicts()).toEqual({
      version: '1',
      items: [{ judgeId: people.judges[0], groupId: year.groups[0], kind: 'lives', note: '评审员在手机上申报' }],
    });
    const gates = (await office.get<Items<GateState>>(`${base}/gates`)).body.items;
    expect(gates.find((g) => g.gate === 'no-visit-in-conflict')?.status).toBe('open');
    expect((await visitOf(judge))?.conflicts).toEqual([people.judges[0]]);
    expect((await visitOf(await api.as('judge-02')))?.conflicts).toEqual([]);
    expect(refused(await judge.put(`/api/score-sheets/${randomUUID()}`, sheetOf(year.visits[0])))).toBe(
      '403 conflict-of-interest',
    );
  });

  it('is too late after the final inspection', async () => {
    await api.owner.query(`update cycle set stage = 'deliberation'`);
    expect(refused(await declare(body({ visitId: year.visits[1] ?? '' })))).toBe('409 stage-closed');
    await api.owner.query(`update cycle set stage = 'finalInspection'`);
  });
});

describe('that another team sees a group too', () => {
  it('is told to a judge only when the own sheet is in, and the office knows', async () => {
    await api.owner.query(
      `with other as (insert into team (subdistrict_id, cycle_id, number, name) values ($1, $2, 2, '第二组') returning id)
       insert into visit (subdistrict_id, cycle_id, group_id, team_id, day, judges, purpose)
       select $1, $2, $3, id, '2019-11-06', $4, 'second' from other`,
      [people.subdistrictId, year.cycleId, year.groups[2], [people.judges[2]]],
    );
    await api.owner.query(`update visit set purpose = 'second' where id = $1`, [year.visits[2]]);
    const told = async (who: Person) => {
      const visit = await visitOf(who, year.visits[2]);
      return [visit?.alsoSeen, visit?.purpose];
    };
    expect([await told(judge), await told(office)]).toEqual([
      [false, 'first'],
      [true, 'second'],
    ]);
    const sent = await judge.put(`/api/score-sheets/${randomUUID()}`, sheetOf(year.visits[2]));
    expect(sent.status).toBe(201);
    expect([await told(judge), await told(await api.as('judge-02'))]).toEqual([
      [true, 'second'],
      [false, 'first'],
    ]);
  });
});
