import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Agreement, Clarification, StandardRead } from '@xinglou/contract';
import type { JudgeStanding } from '@xinglou/domain';
import { api, comeTo, inYear, office, people, refused, scored, sheetOf, year } from '../platform/testing/index.ts';

/** The second training round: two buildings that nobody nominated, scored by everyone, on the phones' own route. */
const visits: string[] = [];
const base = '/api/cycles/2019';

const send = async (judge: number, building: number, less: number, first: number) => {
  const who = await api.as(`judge-0${judge + 1}`);
  const items = scored((most, i) => (i === 0 ? first : Math.max(0, most - less - (i % 3 === 1 ? 1 : 0))));
  const body = sheetOf(visits[building], { items });
  expect((await who.put(`/api/score-sheets/${randomUUID()}`, body)).status).toBe(201);
};

inYear('rectification');
beforeAll(async () => {
  for (const name of ['甲楼', '乙楼']) {
    const group = await api.owner.query<{ id: string }>(
      `insert into building_group (subdistrict_id, area_id, estate_id, name) values ($1, $2, $3, $4) returning id`,
      [people.subdistrictId, people.areas['areaOne'], year.estateId, name],
    );
    const visit = await api.owner.query<{ id: string }>(
      `insert into visit (subdistrict_id, cycle_id, group_id, team_id, day, judges, not_applicable, training)
       values ($1, $2, $3, $4, '2019-10-22', $5, '{hygiene.lift}', true) returning id`,
      [people.subdistrictId, year.cycleId, group.rows[0]?.id, year.teamId, people.judges],
    );
    visits.push(visit.rows[0]?.id ?? '');
  }
});

const read = async () => (await office.get<Agreement>(`${base}/agreement`)).body;
const own = async (judge: number) =>
  (await (await api.as(`judge-0${judge}`)).get<JudgeStanding>(`${base}/agreement/mine`)).body;

describe('agreement', () => {
  it('is the office’s to read, and each judge’s own; nobody else’s', async () => {
    for (const who of ['leadership', 'area-01', 'judge-01', 'admin'])
      expect(refused(await (await api.as(who)).get(`${base}/agreement`))).toBe('403 forbidden');
    for (const who of ['office', 'leadership', 'inspector-1'])
      expect(refused(await (await api.as(who)).get(`${base}/agreement/mine`))).toBe('403 forbidden');
    expect(refused(await office.get('/api/cycles/2031/agreement'))).toBe('404 not-found');
  });

  it('is too few to tell before the round, for the office and for a judge', async () => {
    expect((await read()).levels.map((l) => l.icc.kind)).toEqual(['too-few', 'too-few', 'too-few']);
    expect(await own(1)).toEqual({ judge: people.judges[0], kind: 'too-few', sheets: 0 });
  });

  it('after the round says how alike judges scored, and which item they read differently', async () => {
    for (const building of [0, 1]) {
      await send(0, building, 0, 4);
      await send(1, building, 0, 0);
      await send(2, building, 1, 4);
    }
    const { judges, buildings, levels, items, names } = await read();
    expect([judges, buildings, names.length]).toEqual([3, 2, 5]);
    expect(levels.map((l) => [l.level, l.icc.kind])).toEqual([
      ['total', 'too-few'],
      ['dimension', 'told'],
      ['item', 'told'],
    ]);
    expect(items[0]).toMatchObject({ item: 'hygiene.corridors', reading: 'apart', range: [0, 4], judges: 3 });
    expect(items.find((i) => i.item === 'hygiene.lift')).toMatchObject({ reading: 'too-few', judges: 0 });
  });

  it('tells each judge where they stand, and no one else’s number or name', async () => {
    expect(await own(3)).toMatchObject({ judge: people.judges[2], kind: 'told', sheets: 2, verdict: 'stricter' });
    const text = (await (await api.as('judge-01')).get(`${base}/agreement/mine`)).text;
    expect(text).not.toContain(people.judges[2]);
  });
});

describe('a clarification of an item', () => {
  const say = (body: object, who = office) => who.post<Clarification>(`${base}/clarifications`, body);
  const standard = async () =>
    (await (await api.as('judge-01')).get<StandardRead>(`${base}/standard`)).body.clarifications;
  const item = 'hygiene.corridors';

  it('is said by the office of an item that the standard has', async () => {
    expect(refused(await say({ item, text: '看全部楼层' }, await api.as('judge-01')))).toBe('403 forbidden');
    expect(refused(await say({ item: 'hygiene.roof', text: '看屋顶' }))).toBe('404 not-found');
    expect(refused(await say({ item, text: ' ' }))).toBe('422 text-required');
    expect(await standard()).toEqual([]);
  });

  it('stands with the frozen standard on every phone; the newest counts, the older stays', async () => {
    expect((await say({ item, text: '看全部楼层' })).status).toBe(201);
    expect((await say({ item, text: '从顶层到底层，每层都看' })).status).toBe(201);
    expect(await standard()).toMatchObject([{ item, text: '从顶层到底层，每层都看' }]);
    await expect(api.owner.query('update item_clarification set text = $1', [''])).rejects.toThrow('append-only');
  });

  it('comes before the final inspection, so that it is the same for every group', async () => {
    await comeTo('finalInspection');
    expect(refused(await say({ item, text: '晚了' }))).toBe('409 stage-closed');
    expect((await standard())?.[0]?.text).toBe('从顶层到底层，每层都看');
  });
});
