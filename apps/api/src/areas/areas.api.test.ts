import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Area, BuildingGroup, GroupHistory, Items, Page, RosterReport } from '@xinglou/contract';
import { writeXlsx } from 'hucre/xlsx';
import { api, area, inSubdistrict, office, people, type Person, refused } from '../platform/testing/index.ts';
import { importLimit } from '../platform/index.ts';
import { readWorkbook } from './read-workbook.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../libs/testing/fixtures/roster/${name}`, import.meta.url));
const places = JSON.parse(readFileSync(new URL('../../demo/places.json', import.meta.url), 'utf8')) as {
  areas: { code: string; name: string }[];
};

inSubdistrict({ today: '2019-11-05' });

const upload = (file: Buffer, after: string, who = office) => {
  const boundary = 'xinglou-test';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="名册.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return who.send<RosterReport>('POST', `/api/roster-imports${after}`, {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
};
const groupsNow = async () =>
  (await api.owner.query<{ n: number }>('select count(*)::int n from building_group')).rows[0]?.n;

describe('a roster', () => {
  it('is the office’s to import, as one file', async () => {
    expect(refused(await upload(fixture('roster-2019.xlsx'), '?dryRun=true', area))).toBe('403 forbidden');
    expect(refused(await office.post('/api/roster-imports', {}))).toBe('415 content-type-not-allowed');
    expect(refused(await upload(Buffer.from('各位领导'), '?dryRun=true'))).toBe('415 import-not-excel');
    expect(refused(await upload(Buffer.from('序号,居民区'), '?dryRun=true'))).toBe('422 import-missing-column');
  });

  it('of 5 MB is read, of a byte more refused', async () => {
    const head = '居民区,小区,楼组名称,备注\n奉贤,奉贤一村,1号楼组,';
    const ofSize = (bytes: number) => Buffer.from(head.padEnd(bytes - Buffer.byteLength(head) + head.length, 'x'));
    const most = await upload(ofSize(importLimit), '?dryRun=true');
    expect([most.status, most.body.counts.new]).toEqual([200, 1]);
    expect(refused(await upload(ofSize(importLimit + 1), '?dryRun=true'))).toBe('413 import-too-large');
  });

  it('tells every row’s fate and writes nothing while it is only looked at', async () => {
    for (const { code, name } of places.areas.slice(2))
      expect((await office.post('/api/areas', { code, name })).status).toBe(201);
    const { status, body } = await upload(fixture('roster-2019-messy.xlsx'), '?dryRun=true');
    expect([status, body.sheet, body.counts.error]).toEqual([200, '2019年汇总', 27]);
    expect(body.rows.find((r) => r.row === 7)).toMatchObject({
      fate: 'error',
      problems: [
        { code: 'phone-invalid', cell: 'J7', message: '“联系电话”不是完整的电话号码：130000000', severity: 'error' },
      ],
    });
    expect(await groupsNow()).toBe(0);
  });

  it('with a row in error is refused whole', async () => {
    const reply = await upload(fixture('roster-2019-messy.xlsx'), '');
    expect(refused(reply)).toBe('422 import-rows-invalid');
    expect((reply.body as unknown as { detail: string }).detail).toContain('第 7、11、21');
    expect(await groupsNow()).toBe(0);
  });

  it('is imported whole; the same file twice changes nothing', async () => {
    expect((await upload(fixture('roster-2019.xlsx'), '')).body.counts).toMatchObject({ new: 280, error: 0 });
    expect((await upload(fixture('roster-2019.xlsx'), '')).body.counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 280,
    });
    expect(await groupsNow()).toBe(280);
    const { rows } = await api.owner.query(`select count(*)::int n from audit where action = 'roster.imported'`);
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe('the register as a workbook', () => {
  it('imports as it was exported: nothing is new, nothing changed', async () => {
    const reply = await office.get('/api/building-groups/export.xlsx');
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('楼组名册 2019-11-05.xlsx'));
    const { body } = await upload(reply.bytes, '?dryRun=true');
    expect(body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 280, error: 0 });
  });

  it('is not for those who may not see phones', async () => {
    expect(refused(await (await api.as('leadership')).get('/api/building-groups/export.xlsx'))).toBe('403 forbidden');
  });
});

describe('the register', () => {
  const mine = async (who: Person, q: string) =>
    (await who.get<Page<BuildingGroup>>(`/api/building-groups?q=${encodeURIComponent(q)}`)).body.items;

  it('shows an area its own groups and hides the others as if they were not there', async () => {
    const [own] = await mine(area, '奉贤一村1号楼组');
    const [foreign] = await mine(office, '东王一村1号楼组');
    expect(own).toMatchObject({
      areaName: '奉贤',
      households: 18,
      leader: { name: '演示楼组长001', phone: '13000000001' },
    });
    expect(await mine(area, '东王')).toEqual([]);
    const path = `/api/building-groups/${foreign?.id}`;
    for (const reply of [
      await area.get(path),
      await area.patch(path, {}, { ifMatch: 1 }),
      await area.get(`${path}/history`),
    ])
      expect(refused(reply)).toBe('404 not-found');
    expect(
      refused(
        await area.post('/api/building-groups', { areaId: people.areas['areaTwo'], estate: '东王一村', name: '99号' }),
      ),
    ).toBe('404 not-found');
  });

  it('masks phones for those who have no need to call', async () => {
    const [seen] = await mine(await api.as('leadership'), '奉贤一村1号楼组');
    expect(seen?.leader?.phone).toBe('13*****0001');
  });

  it('comes in pages, in Chinese order, whole', async () => {
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await office.get<Page<BuildingGroup>>(`/api/building-groups?limit=90${cursor}`);
      names.push(...body.items.map((g) => g.id));
      cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
    } while (cursor !== '');
    expect([names.length, new Set(names).size]).toEqual([280, 280]);
    expect(refused(await office.get('/api/building-groups?cursor=nonsense'))).toBe('400 bad-cursor');
    expect(refused(await office.get('/api/building-groups?sort=leader'))).toBe('400 unknown-filter');
  });

  it('keeps who led a group, and what was changed; only the newest version may be changed', async () => {
    const [group] = await mine(area, '奉贤一村1号楼组');
    const path = `/api/building-groups/${group?.id}`;
    const patch = {
      households: 20,
      traits: { lift: true, greenery: null, frontDoor: true, sharedKitchen: false, shopsBelow: false },
      leader: { name: '演示新组长' },
    };
    expect(refused(await area.patch(path, patch))).toBe('428 precondition-required');
    expect(refused(await area.patch(path, patch, { ifMatch: 9 }))).toBe('412 stale-version');
    expect(refused(await area.patch(path, { households: -4 }, { ifMatch: 1 }))).toBe('422 group-invalid');
    expect(refused(await area.patch(path, { id: 'x' }, { ifMatch: 1 }))).toBe('400 unknown-field');
    const changed = await area.patch<BuildingGroup>(path, patch, { ifMatch: 1 });
    expect(changed.body).toMatchObject({
      households: 20,
      version: 2,
      leader: { name: '演示新组长', phone: null },
      traits: { lift: true },
    });
    expect((await area.patch<BuildingGroup>(path, { leader: null }, { ifMatch: 2 })).body.leader).toBeNull();
    const history = (await area.get<GroupHistory>(`${path}/history`)).body;
    expect(history.leaders.map((l) => [l.name, l.to])).toEqual([
      ['演示楼组长001', '2019-11-05'],
      ['演示新组长', '2019-11-05'],
    ]);
    expect(history.changes[0]).toMatchObject({
      fields: ['households', 'lift', 'frontDoor', 'sharedKitchen', 'shopsBelow'],
      before: { households: 18 },
    });
  });

  it('takes a new group once', async () => {
    const body = {
      areaId: people.areas['areaOne'],
      estate: '奉贤一村',
      name: '　奉贤一村99号楼组 ',
      floorFrom: 1,
      floorTo: 12,
      doors: ['1', '2'],
    };
    expect((await area.post<BuildingGroup>('/api/building-groups', body)).body.name).toBe('奉贤一村99号楼组');
    expect(refused(await area.post('/api/building-groups', body))).toBe('409 already-exists');
    expect(refused(await area.post('/api/building-groups', { ...body, name: '倒', floorFrom: 9, floorTo: 1 }))).toBe(
      '422 group-invalid',
    );
  });
});

describe('areas', () => {
  it('merge: groups and estates go with them, and other days still show them', async () => {
    const list = async (query = '') => (await office.get<Items<Area>>(`/api/areas${query}`)).body.items;
    const [into, from] = await list();
    const before = { into: into?.groups ?? 0, from: from?.groups ?? 0 };
    const merge = (day: string) => office.post(`/api/areas/${from?.id}/merge`, { into: into?.id, day });
    expect(refused(await merge('2019-02-30'))).toBe('422 day-invalid');
    expect(refused(await merge('2999-01-01'))).toBe('422 day-invalid');
    expect((await merge('2019-11-05')).status).toBe(204);
    const after = await list();
    expect([after.length, after[0]?.groups]).toEqual([10, before.into + before.from]);
    expect((await list('?at=2019-11-04')).find((a) => a.id === from?.id)?.successors).toEqual([into?.id]);
    expect(refused(await merge('2019-11-05'))).toBe('422 area-invalid');
    const moved = (await office.get<Page<BuildingGroup>>(`/api/building-groups?area=${into?.id}&limit=200`)).body.items;
    const histories = await Promise.all(
      moved.map(async (g) => (await office.get<GroupHistory>(`/api/building-groups/${g.id}/history`)).body.changes),
    );
    const moves = histories.flat().filter((c) => c.fields.includes('areaId'));
    expect(moves.map((c) => c.before)).toEqual(moves.map(() => ({ areaId: from?.name })));
    expect(moves).toHaveLength(before.from);
  });
});

describe('a roster with rows in error', () => {
  type Rows = (string | number | null)[][];
  const workbook = async (rows: Rows) => Buffer.from(await writeXlsx({ sheets: [{ name: '2019年', rows }] }));
  const head = ['序号', '居民区', '小区', '楼组名称', '户数', '楼组长', '联系电话', '备注'];
  const good = [1, '奉贤', '修正小区', '1号楼组', 20, '演示甲', '13000000001', null];
  const wrong = [2, '奉贤', '修正小区', '2号楼组', '约30', '演示乙', '130', '请核'];
  const mended = async () =>
    (
      await api.owner.query(`select g.name from building_group g join estate e on e.id = g.estate_id
      where e.name = '修正小区' order by 1`)
    ).rows.map((r: { name: string }) => r.name);
  let file: Buffer;
  let toMend: Buffer;
  beforeAll(async () => (file = await workbook([['2019年楼组名册'], head, good, wrong])));

  it('gives them back as a workbook: the office’s own columns as they came, and what is wrong with each', async () => {
    const reply = await upload(file, '/errors.xlsx');
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('名册需修正 1行.xlsx');
    toMend = reply.bytes;
    const [sheet] = await readWorkbook(toMend);
    expect(sheet?.rows).toEqual([
      [...head, '问题'],
      [...wrong, '原表第 4 行：“联系电话”不是完整的电话号码：130；“户数”应填数字，现在是“约30”'],
    ]);
    expect(refused(await upload(Buffer.from('各位领导'), '/errors.xlsx'))).toBe('415 import-not-excel');
  });

  it('takes those without fault only when it is asked to in so many words', async () => {
    expect(refused(await upload(file, ''))).toBe('422 import-rows-invalid');
    expect(refused(await upload(file, '?skipErrors=false'))).toBe('422 import-rows-invalid');
    expect(await mended()).toEqual([]);
    expect((await upload(file, '?skipErrors=true')).body.counts).toMatchObject({ new: 1, error: 1 });
    expect(await mended()).toEqual(['1号楼组']);
    const { rows } = await api.owner.query<{ subject: unknown }>(
      `select subject from audit where action = 'roster.imported' order by at desc limit 1`,
    );
    expect(rows[0]?.subject).toMatchObject({ new: 1, left: 1 });
  });

  it('is refused again while nobody has mended it, and imported with its extra column once somebody has', async () => {
    expect(refused(await upload(toMend, ''))).toBe('422 import-rows-invalid');
    const [sheet] = await readWorkbook(toMend);
    const [heading = [], row = []] = (sheet?.rows ?? []) as Rows;
    const reply = await upload(await workbook([heading, row.with(4, 30).with(6, '13000000002')]), '');
    expect(reply.body.counts).toMatchObject({ new: 1, error: 0 });
    expect(await mended()).toEqual(['1号楼组', '2号楼组']);
  });
});
