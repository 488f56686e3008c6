import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Finding,
  InspectionCoverage,
  InspectionRound,
  InspectionRounds,
  InspectionStop,
  Items,
  OwnAreas,
  Page,
} from '@xinglou/contract';
import {
  api,
  findingOf,
  inYear,
  office,
  people,
  type Person,
  refused,
  rowsOfApiRole,
  year,
} from '../platform/testing/index.ts';

const inspectors: Person[] = [];
const base = '/api/cycles/2019/inspection-rounds';

inYear('anonymousInspection', { today: '2019-10-08' });
beforeAll(async () => {
  for (const n of [1, 2]) inspectors.push(await api.as(`inspector-${n}`));
});

const inspector = (n: number): Person => inspectors[n - 1]!;
const open = (body: object = {}) =>
  office.post<InspectionRound>(base, { kind: 'first', lastDay: '2019-10-20', ...body });
const route = async (who: Person) => (await who.get<Items<InspectionStop>>('/api/inspection-route')).body.items;
const close = async () => {
  const { items } = (await office.get<InspectionRounds>(base)).body;
  for (const round of items.filter((r) => r.closedOn === null))
    await office.post(`/api/inspection-rounds/${round.id}/closing`);
};
const note = (who: Person, groupId: string, outcome: string) =>
  who.put(`/api/inspection-notes/${randomUUID()}`, { groupId, day: '2019-10-08', outcome, findings: [] });

describe('an inspector’s own areas', () => {
  const own = async (who: Person) => (await who.get<OwnAreas>('/api/inspection-own-areas')).body;

  it('are asked for once; that there are none is an answer too, and each reads only their own', async () => {
    expect(await own(inspector(1))).toMatchObject({ stated: false, inUse: false, areaIds: [] });
    await inspector(1).put('/api/inspection-own-areas', { areaIds: [] });
    expect(await own(inspector(1))).toMatchObject({ stated: true, inUse: false, areaIds: [] });
    expect(await own(inspector(2))).toMatchObject({ stated: false });
  });
});

describe('a round with fewer than five inspectors', () => {
  it('warns before it opens, and opens for a reason', async () => {
    expect((await office.get<InspectionRounds>(base)).body).toEqual({ inspectors: 2, fewest: 5, items: [] });
    const reply = await open();
    expect([refused(reply), (reply.body as unknown as { detail: string }).detail]).toEqual([
      '422 too-few-inspectors',
      '现在只有 2 名巡查员，少于 5 名，别人容易猜出是谁写的。请先增加巡查员；一定要开这一轮，请写明理由。',
    ]);
    expect((await office.get<InspectionRounds>(base)).body.items).toEqual([]);
    expect((await open({ fewReason: '另有四人下周到岗' })).body).toMatchObject({ number: 1, groups: 3, seen: 0 });
    expect(refused(await open({ fewReason: '再开' }))).toBe('409 round-open');
    await close();
    for (const n of [3, 4, 5, 6]) {
      await api.owner.query(
        `insert into account (subdistrict_id, username, name, persona) values ($1, $2, $2, 'inspector')`,
        [people.subdistrictId, `inspector-${n}`],
      );
      inspectors.push(await api.as(`inspector-${n}`));
    }
  });

  it.each([
    ['of yesterday', { lastDay: '2019-10-07' }, '422 day-invalid'],
    ['of no day', { lastDay: '2019-02-30' }, '422 day-invalid'],
    ['of no kind', { kind: 'other' }, '400 bad-value'],
    ['that leads nowhere', { kind: 'followUp' }, '422 nothing-to-inspect'],
  ])('%s is refused', async (_, body, expected) => expect(refused(await open(body))).toBe(expected));
});

describe('a round', () => {
  const areaOf = async (groupId: string) =>
    (await api.owner.query<{ area: string }>('select area_id as area from building_group where id = $1', [groupId]))
      .rows[0]?.area;

  it('sends nobody to where they live or work, and somebody to every group', async () => {
    const own = [people.areas['areaOne'], people.areas['areaTwo']] as string[];
    for (const [i, who] of inspectors.entries()) {
      const areaIds = [own[i % 2]];
      const { body } = await who.put<OwnAreas>('/api/inspection-own-areas', { areaIds });
      expect(body.areaIds).toEqual(areaIds);
    }
    expect(refused(await inspector(1).put('/api/inspection-own-areas', { areaIds: [randomUUID()] }))).toBe(
      '404 not-found',
    );
    await open();
    const all: string[] = [];
    for (const [i, who] of inspectors.entries())
      for (const stop of await route(who)) {
        expect(await areaOf(stop.groupId)).not.toBe(own[i % 2]);
        all.push(stop.groupId);
      }
    expect(all.sort()).toEqual([...year.groups].sort());
  });

  it('stands on what inspectors said before it was drawn: they read it, and change it when the round has ended', async () => {
    const before = (await inspector(1).get<OwnAreas>('/api/inspection-own-areas')).body;
    expect(before).toMatchObject({ stated: true, inUse: true, areaIds: [people.areas['areaOne']] });
    expect(refused(await inspector(1).put('/api/inspection-own-areas', { areaIds: [] }))).toBe('409 own-areas-in-use');
    expect((await inspector(1).get<OwnAreas>('/api/inspection-own-areas')).body).toEqual(before);
  });

  it('tells the route to its inspector’s own session alone', async () => {
    for (const who of ['office', 'admin', 'leadership', 'area-01', 'judge-01']) {
      expect(refused(await (await api.as(who)).get('/api/inspection-route'))).toBe('403 forbidden');
      expect(refused(await (await api.as(who)).get('/api/inspection-own-areas'))).toBe('403 forbidden');
    }
    const text = (await office.get(base)).text;
    const { rows } = await api.owner.query<{ id: string }>(`select id from account where persona = 'inspector'`);
    expect(rows.filter((r) => text.includes(r.id))).toEqual([]);
  });

  it('keeps who goes where from whoever reads the database: slips of one length, no id, another key opens none', async () => {
    const { rows: accounts } = await api.owner.query<{ id: string }>(
      `select id from account where persona = 'inspector'`,
    );
    const seen = await rowsOfApiRole(api, people.subdistrictId);
    expect(seen.get('inspection_route')?.length).toBe(6);
    for (const [table, rows] of seen)
      if (table !== 'account')
        for (const { id } of accounts) {
          const bytes = id.replaceAll('-', '');
          expect([table, rows.some((r) => r.includes(id) || r.includes(bytes))]).toEqual([table, false]);
        }
    for (const table of ['inspection_route', 'inspector_own_areas']) {
      const { rows } = await api.owner.query<{ length: number }>(
        `select distinct length(sealed) as length from ${table}`,
      );
      expect([table, rows.length]).toEqual([table, 1]);
    }
    const key = join(api.settings.dataDir, 'inspection-slips.key');
    expect([readFileSync(key).length, statSync(key).mode & 0o777]).toEqual([32, 0o600]);
  });

  it('counts a door that stayed shut only after a second try', async () => {
    const who = (await Promise.all(inspectors.map(async (p) => ({ p, stops: await route(p) })))).find(
      (r) => r.stops.length,
    );
    const stop = who?.stops[0]?.groupId ?? '';
    const state = async () => (await route(who!.p)).find((s) => s.groupId === stop)?.state;
    const coverage = async () => {
      const { percent, places } = (await office.get<InspectionCoverage>('/api/cycles/2019/inspection-coverage')).body;
      return [percent, places.find((p) => p.groupId === stop)?.state];
    };
    expect([await state(), await coverage()]).toEqual(['notYet', [0, 'notYet']]);
    await note(who!.p, stop, 'noAccess');
    expect([await state(), await coverage()]).toEqual(['noAccess', [0, 'noAccess']]);
    await note(who!.p, stop, 'noAccess');
    expect([await state(), await coverage()]).toEqual(['seen', [33, 'seen']]);
    expect((await office.get<InspectionRounds>(base)).body.items.at(-1)).toMatchObject({ seen: 1, groups: 3 });
  });

  it('is closed for good: its routes are destroyed, and the next leads only to what is left', async () => {
    await close();
    const areaIds = [people.areas['areaOne']];
    expect((await inspector(1).put<OwnAreas>('/api/inspection-own-areas', { areaIds })).body.inUse).toBe(false);
    expect((await api.owner.query('select 1 from inspection_route')).rowCount).toBe(0);
    expect(await Promise.all(inspectors.map(route))).toEqual(inspectors.map(() => []));
    expect((await open()).body).toMatchObject({ groups: 2 });
    await close();
  });

  it('after rectification leads to what was put right, and says whether it holds', async () => {
    const group = year.groups[2] ?? '';
    const finding = await findingOf(api.owner, people, year, { groupId: group });
    await office.post(`/api/findings/${finding}/release`, { responsible: 'group' });
    await (await api.as('area-02')).post(`/api/findings/${finding}/responses`, { text: '已清' });
    await office.post(`/api/findings/${finding}/review`, { outcome: 'reinspection', reason: '请再看' });
    expect((await open({ kind: 'followUp' })).body).toMatchObject({ groups: 1, kind: 'followUp' });
    const followUp = async () =>
      (await office.get<Page<Finding>>('/api/cycles/2019/findings?state=reinspection')).body.items[0]?.followUp;
    expect(await followUp()).toBeNull();
    await note(inspector(1), group, 'none');
    expect(await followUp()).toBe('none');
    await close();
  });
});
