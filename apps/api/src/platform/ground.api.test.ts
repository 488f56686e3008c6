import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, Page } from '@xinglou/contract';
import pg from 'pg';
import { appUrl } from './database/app-database.ts';
import { constraints } from './problems/constraints.ts';
import { admin, api, inSubdistrict, type Person, refused, seedPeople } from './testing/index.ts';

let adminB: Person;
const password = '石门二路的一棵香樟树';

inSubdistrict({ poolSize: 1 });
beforeAll(async () => {
  await seedPeople(api.owner, 'B', 'b-');
  adminB = await api.as('b-admin');
});

/** Two administrators in turn over one connection, with refusals and errors between; whose rows did each see? */
async function taken(turns: number): Promise<{ bled: number; statuses: Set<number> }> {
  let bled = 0;
  const statuses = new Set<number>();
  for (let turn = 0; turn < turns; turn += 1) {
    const [who, own] = turn % 2 === 0 ? [admin, ''] : [adminB, 'b-'];
    const list = await who.get<Page<Account>>('/api/accounts?limit=200');
    statuses.add(list.status);
    if (list.body.items.some((a) => a.username.startsWith('b-') !== (own === 'b-'))) bled += 1;
    const bad = await [
      () => who.post('/api/accounts', { username: 'office', name: '重', persona: 'office', password }),
      () => who.post('/api/accounts', '{', { headers: { 'content-type': 'application/json' } }),
      () => who.post('/api/accounts', { username: 'x1', name: 'a\u0000', persona: 'office', password }),
      () => who.get('/api/accounts?order=password'),
      () => api.nobody().get('/api/accounts'),
    ][turn % 5]!();
    statuses.add(bad.status);
  }
  return { bled, statuses };
}

describe('the ground of every request', () => {
  it('lets no row of one subdistrict be seen by another, over one connection and between errors', async () => {
    const { bled, statuses } = await taken(60);
    expect(bled).toBe(0);
    expect([...statuses].sort()).toEqual([200, 400, 401, 409, 422]);
  });

  it('would be seen to bleed if one policy were switched off', async () => {
    await api.owner.query('alter table account disable row level security');
    try {
      expect((await taken(2)).bled).toBe(2);
    } finally {
      await api.owner.query('alter table account enable row level security');
    }
    expect((await taken(2)).bled).toBe(0);
  });

  it('answers only after COMMIT: what a refused request wrote is gone, its audit row with it', async () => {
    const counted = async () =>
      (await api.owner.query('select (select count(*) from account) a, (select count(*) from audit) b'))
        .rows[0] as unknown;
    const before = await counted();
    const reply = await admin.post('/api/accounts', { username: 'j9', name: '甲', persona: 'judge', password });
    expect(refused(reply)).toBe('422 account-invalid');
    expect(await counted()).toEqual(before);
    await admin.post('/api/accounts', { username: 'o9', name: '乙', persona: 'office', password });
    const { rows } = await api.owner.query<{ action: string; n: number }>(
      `select action, count(*)::int n from audit a join account c on c.id = (a.subject->>'account')::uuid where c.username = 'o9' group by 1`,
    );
    expect(rows).toEqual([{ action: 'account.created', n: 1 }]);
  });
});

describe('the database', () => {
  let app: pg.Client;
  beforeAll(async () => {
    app = new pg.Client({ connectionString: appUrl(api.database.url, api.database.appPassword) });
    await app.connect();
  });
  afterAll(() => app.end());
  const tables = async (where: string) =>
    (
      await api.owner.query<{ name: string }>(
        `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and ${where} order by 1`,
      )
    ).rows.map((r) => r.name);

  it('has a wall around every table but those that nobody reaches', async () => {
    const unreached = ['enrolment', 'migrations', 'recovery_code', 'second_factor', 'session', 'setup_link'];
    expect(await tables('not c.relrowsecurity')).toEqual(unreached);
    for (const hidden of unreached)
      await expect(app.query(`select * from ${hidden}`)).rejects.toThrow('permission denied');
  });

  it('shows no row where no context is set', async () => {
    for (const table of await tables(`c.relrowsecurity`)) {
      const { rows } = await app.query<{ n: number }>(`select count(*)::int n from ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it('refuses update, delete and truncate of what is append-only, as the api and as the owner', async () => {
    const list = await tables(
      `exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%_append_only')`,
    );
    expect(list).toEqual(
      expect.arrayContaining([
        'audit',
        'score_sheet',
        'finding',
        'finding_event',
        'decision',
        'stage_move',
        'reckoning',
      ]),
    );
    for (const table of list) {
      for (const attempt of [
        `update ${table} set subdistrict_id = subdistrict_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(app.query(attempt)).rejects.toThrow('permission denied');
      await expect(api.owner.query(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    }
    await expect(api.owner.query('delete from audit')).rejects.toThrow('append-only');
    await expect(api.owner.query('update audit set action = action')).rejects.toThrow('append-only');
  });

  it('takes authors of notes in, and never gives one out', async () => {
    await app.query(`insert into vault.note_author (note_id, sealed) values (gen_random_uuid(), '\\x00')`);
    for (const attempt of [
      'select * from vault.note_author',
      'update vault.note_author set sealed = sealed',
      'delete from vault.note_author',
    ])
      await expect(app.query(attempt)).rejects.toThrow('permission denied');
  });

  it('cannot be talked out of its guards by the api’s role', async () => {
    for (const attempt of [
      `set session_replication_role = 'replica'`,
      'alter table audit disable trigger all',
      'alter table account disable row level security',
      'drop policy account_wall on account',
      "select set_config('role', 'postgres', false)",
    ])
      await expect(app.query(attempt)).rejects.toThrow();
  });

  it('has no constraint whose refusal nobody can explain', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
        where t.relnamespace = 'public'::regnamespace and c.contype in ('c', 'u') and t.relname <> 'migrations'
       union select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
        where i.relnamespace = 'public'::regnamespace and x.indisunique and not x.indisprimary
          and not exists (select from pg_constraint c where c.conindid = x.indexrelid)`,
    );
    expect(rows.map((r) => r.name).filter((name) => !constraints[name])).toEqual([]);
  });
});
