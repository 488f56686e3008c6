import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from './databases.ts';
import {
  analyzeFilled,
  appUrl,
  createDatabase,
  dropDatabase,
  makeRoles,
  startPostgres,
  withDatabase,
  type RunningPostgres,
} from './index.ts';

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres({ fast: true });
});
afterAll(() => server.stop());

const ask = (url: string, text: string) => withClient(url, async (db) => (await db.query(text)).rows as unknown[]);

it('statistics are taken of tables that have rows; an empty one is not taken for empty for good', async () => {
  const url = await createDatabase(server.url, 'statistics');
  const rows = await withClient(url, async (db) => {
    await db.query('create table filled (n int); insert into filled values (1), (2); create table empty (n int)');
    await analyzeFilled(db);
    return (await db.query(`select relname, reltuples from pg_class where relname in ('filled', 'empty') order by 1`))
      .rows as unknown[];
  });
  expect(rows).toEqual([
    { relname: 'empty', reltuples: -1 },
    { relname: 'filled', reltuples: 2 },
  ]);
});

describe('the role that serves requests', () => {
  it('sees only the rows of its subdistrict and cannot step around the wall', async () => {
    await makeRoles(server.url, 'first');
    await ask(
      server.url,
      `create table wall (subdistrict text, name text);
       alter table wall enable row level security;
       create policy mine on wall using (subdistrict = current_setting('app.subdistrict', true));
       grant select on wall to xl_app;
       insert into wall values ('A', '恒丰'), ('B', '太和坊');`,
    );
    const mine = appUrl(server.url, 'first');
    expect(await ask(mine, 'select * from wall')).toEqual([]);
    const seen = await withClient(mine, async (db) => {
      await db.query(`begin; select set_config('app.subdistrict', 'A', true)`);
      return (await db.query('select name from wall')).rows as unknown[];
    });
    expect(seen).toEqual([{ name: '恒丰' }]);
    await expect(ask(mine, 'set row_security = off; select * from wall')).rejects.toMatchObject({ code: '42501' });
    for (const attempt of [
      'alter table wall disable row level security',
      'drop table wall',
      'create table public.mine (id int)',
      'alter role xl_app bypassrls',
      'set session_replication_role = replica',
      'set role xinglou',
    ])
      await expect(ask(mine, attempt)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes a changed password over and loses rights that somebody gave it', async () => {
    await makeRoles(server.url, 'second');
    await expect(ask(appUrl(server.url, 'first'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await ask(server.url, 'alter role xl_app superuser bypassrls createdb');
    await makeRoles(server.url, `it's "third" %`);
    const url = appUrl(server.url, `it's "third" %`);
    expect(
      await ask(url, 'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user'),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
  });

  it('is refused when it owns a table', async () => {
    await makeRoles(server.url, 'fourth');
    await ask(server.url, 'create table owned (id int); alter table owned owner to xl_app');
    await expect(makeRoles(server.url, 'fourth')).rejects.toThrow('owns objects');
    await ask(server.url, 'drop table owned');
    await makeRoles(server.url, 'fourth');
  });

  it('can be made by many starts at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => makeRoles(server.url, 'fifth')));
    expect(await ask(appUrl(server.url, 'fifth'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a database from a template', () => {
  it('starts with everything in it, and goes although somebody is connected', async () => {
    const template = await createDatabase(server.url, 'template_of_test');
    await ask(template, 'create table kept as select 7 as n');
    const copy = await createDatabase(server.url, 'copy "of" 测试', { template: 'template_of_test' });
    expect(copy).toBe(withDatabase(server.url, 'copy "of" 测试'));
    expect(await ask(copy, 'select n from kept')).toEqual([{ n: 7 }]);
    await withClient(copy, () => dropDatabase(server.url, 'copy "of" 测试'));
    await expect(ask(copy, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
