import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Finding, Page } from '@xinglou/contract';
import { api, filesIn, inYear, office, openSessionFor, type Person, year } from '../platform/testing/index.ts';

/** Small ways in which a note could tell more than it says (RELIABILITY.md §2.3; the whole list: adr/0013). */
inYear('anonymousInspection', { today: '2019-10-08' });

it('no table of the product counts its rows or draws ids that carry a time', async () => {
  const { rows } = await api.owner.query(
    `select table_name, column_name from information_schema.columns
      where table_schema in ('public', 'vault') and table_name <> 'migrations' and (is_identity = 'YES' or column_default ~* 'nextval|uuidv?7|uuid_generate_v1')`,
  );
  expect(rows).toEqual([]);
});

it('findings stand by group and random id, whatever came first', async () => {
  const inspector = await api.as('inspector-1');
  for (const groupId of [...year.groups, ...year.groups].reverse()) {
    const findings = [1, 2].map((n) => ({ dimension: 'hygiene', grade: 'minor', text: `杂物${n}`, photos: [] }));
    const body = { groupId, day: '2019-10-08', outcome: 'findings', findings };
    expect((await inspector.put(`/api/inspection-notes/${randomUUID()}`, body)).status).toBe(201);
  }
  const { items } = (await office.get<Page<Finding>>('/api/cycles/2019/findings')).body;
  const places = items.map((f) => [f.groupName, f.id] as const);
  expect(places).toHaveLength(12);
  expect(places).toEqual([...places].sort(([a, x], [b, y]) => a.localeCompare(b, 'zh') || (x < y ? -1 : 1)));
  for (const { id } of items) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
});

it('of an inspector’s session the database holds days and a night, of their phone nothing that changes but wrong PINs', async () => {
  const columns = async (table: string) =>
    (
      await api.owner.query<{ row: object }>(
        `select to_jsonb(t) - 'token_hash' - 'id' - 'account_id' as row from ${table} t where account_id = (select id from account where username = 'inspector-1')`,
      )
    ).rows.map((r) => r.row);
  await openSessionFor(api.owner, 'inspector-1');
  for (const row of await columns('session'))
    expect(Object.keys(row).sort()).toEqual(['created_on', 'device', 'device_id', 'expires_at']);
  await api.owner.query(
    `insert into device (id, subdistrict_id, account_id, key_hash) select gen_random_uuid(), subdistrict_id, id, '' from account where username = 'inspector-1'`,
  );
  expect(await columns('device')).toMatchObject([{ seen_at: null, sheets: 0, photos: 0, drafts: 0, failed: 0 }]);
  await expect(api.owner.query(`update device set seen_at = now()`)).rejects.toThrow(/nothing is noted/);
});

it('no file says who made it or when: the properties of workbooks and certificates are the same for all', async () => {
  await api.owner.query(
    `insert into award (subdistrict_id, cycle_id, group_id, certificate_number, stars, awarded_on)
     select subdistrict_id, cycle_id, group_id, '2019-1', 3, '2019-12-01' from nomination where group_id = $1`,
    [year.groups[0]],
  );
  const { rows } = await api.owner.query<{ id: string }>('select id from award');
  const persons: [Person, string][] = [
    [await api.as('admin'), '/api/audit/export.xlsx'],
    [office, '/api/building-groups/export.xlsx'],
    [office, '/api/statistics/export.xlsx?year=2019'],
  ];
  for (const [who, path] of persons) {
    const files = filesIn((await who.get(path)).bytes);
    for (const name of [...files.keys()].filter((n) => n.startsWith('docProps/')))
      expect([path, name, /<dc:creator>(?!<)|lastModifiedBy>(?!<)|测试/.exec(files.get(name) ?? '')?.[0]]).toEqual([
        path,
        name,
        undefined,
      ]);
  }
  const certificate = await office.get(`/api/awards/${rows[0]?.id}/certificate.pdf`);
  expect(certificate.status).toBe(200);
  expect(/\/(Author|Creator) [^\n]*/.exec(certificate.bytes.toString('latin1'))?.[0]).not.toMatch(/测试|office/);
});
