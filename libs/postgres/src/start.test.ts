import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from './databases.ts';
import { startPostgres, type RunningPostgres } from './index.ts';
import { alive } from './processes.ts';

const root = process.getuid?.() === 0;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'xl-start-'));
  chmodSync(home, 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const one = async <T>(url: string, text: string): Promise<T> =>
  withClient(url, async (db) => Object.values((await db.query<Record<string, T>>(text)).rows[0] ?? {})[0] as T);

describe('the embedded database', () => {
  it('keeps what was written over a stop and a start, and answers on the loopback only', async () => {
    const dataDir = join(home, 'kept');
    const first = await startPostgres({ dataDir });
    await one(first.url, `create table kept as select '恒丰'::text as name`);
    expect(await one(first.url, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await one(first.url, 'show unix_socket_directories')).toBe('');
    await first.stop();
    expect(alive(first.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);

    const second = await startPostgres({ dataDir });
    expect(await one(second.url, 'select name from kept')).toBe('恒丰');
    await second.stop();
  });

  it('is made for durable writes: checksums, fsync, scram and a password that only its owner may read', async () => {
    const dataDir = join(home, 'durable');
    const db = await startPostgres({ dataDir });
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])
      expect([setting, await one(db.url, `show ${setting}`)]).toEqual([setting, 'on']);
    expect(await one(db.url, 'show server_encoding')).toBe('UTF8');
    const password = join(dataDir, 'postgres.password');
    expect(statSync(password).mode & 0o777).toBe(0o600);
    const wrong = new URL(db.url);
    wrong.password = 'guess';
    await expect(one(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(readFileSync(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\btrust\b/m);
    await db.stop();
  });

  it('sorts Chinese names by pinyin without any locale of the machine', async () => {
    const db = await startPostgres({ fast: true });
    const text = `select string_agg(n, ' ' order by n) from unnest(array['重庆','李四','阿宝','北京']) n`;
    expect(await one(db.url, text)).toBe('阿宝 北京 重庆 李四');
    await db.stop();
  });

  it('refuses a second start on a folder in use, and names the process that uses it', async () => {
    const dataDir = join(home, 'shared');
    const db = await startPostgres({ dataDir, fast: true });
    await expect(startPostgres({ dataDir, fast: true })).rejects.toMatchObject({
      name: 'FolderInUse',
      pid: process.pid,
    });
    expect(await one(db.url, 'select 1')).toBe(1);
    await db.stop();
  });

  it('takes over from an orphan whose launcher was killed, and loses nothing', async () => {
    const dataDir = join(home, 'orphaned');
    const orphan = await startPostgres({ dataDir });
    await one(orphan.url, 'create table kept as select 42 as answer');
    rmSync(join(dataDir, 'postgres.lock')); // as after kill -9 of the launcher: its mark is void, the server runs on
    const next = await startPostgres({ dataDir });
    expect(next.pid).not.toBe(orphan.pid);
    expect(alive(orphan.pid)).toBe(false);
    expect(await one(next.url, 'select answer from kept')).toBe(42);
    await next.stop();
  });

  it('starts after a crash of the server, with every acknowledged row', async () => {
    const dataDir = join(home, 'crashed');
    const first = await startPostgres({ dataDir });
    await one(first.url, 'create table kept as select generate_series(1, 500) as id');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(await one(second.url, 'select count(*)::int from kept')).toBe(500);
    await second.stop();
  });

  it('is not misled by a pid file whose number belongs to another program by now', async () => {
    const dataDir = join(home, 'renumbered');
    await (await startPostgres({ dataDir, fast: true })).stop();
    const pid = `${process.pid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n`;
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), pid);
    const again = await startPostgres({ dataDir, fast: true });
    expect(await one(again.url, 'select 1')).toBe(1);
    await again.stop();
  });

  it('touches nothing in a folder that holds something else', async () => {
    const dataDir = join(home, 'foreign');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'letter.txt'), 'mine');
    await expect(startPostgres({ dataDir })).rejects.toThrow('Nothing was touched');
    expect(readFileSync(join(dataDir, 'postgres', 'letter.txt'), 'utf8')).toBe('mine');
  });

  it('leaves neither folder nor process behind when it was temporary', async () => {
    const db: RunningPostgres = await startPostgres({ fast: true });
    const folder = await one<string>(db.url, 'show data_directory');
    await db.stop();
    expect(existsSync(folder)).toBe(false);
    expect(alive(db.pid)).toBe(false);
  });
});

// Only root needs a launcher, and the machine may lack user namespaces: each way is tried where it can work.
const ways = root ? (['nobody', 'unshare', 'copy'] as const) : (['direct'] as const);
describe('as this user', () => {
  it(`runs as ${ways.join(', ')}: each opens what another one made`, async () => {
    const dataDir = join(home, 'ways');
    const used: string[] = [];
    for (const launcher of ways) {
      const db = await startPostgres({ dataDir, fast: true, launcher, shelf: join(home, 'shelf') }).catch(
        (error: Error) => {
          if (!/cannot run here/.test(error.message)) throw error;
        },
      );
      if (!db) continue;
      used.push(db.launcher);
      await one(db.url, `create table if not exists ways (name text)`);
      await one(db.url, `insert into ways values ('${launcher}')`);
      expect(await one(db.url, 'select count(*)::int from ways')).toBe(used.length);
      await db.stop();
    }

    expect(used.length).toBeGreaterThan(0);
  });

  it('starts below a folder that nobody else may enter', async () => {
    const secret = join(home, 'private');
    mkdirSync(secret, { mode: 0o700 });
    for (const launcher of root ? (['unshare', 'copy'] as const) : (['direct'] as const)) {
      const db = await startPostgres({
        dataDir: join(secret, launcher),
        fast: true,
        launcher,
        shelf: join(home, 'shelf'),
      }).catch((error: Error) => {
        if (!/cannot run here/.test(error.message)) throw error;
      });
      if (!db) continue;
      expect(await one(db.url, 'select 1')).toBe(1);
      await db.stop();
    }
    expect(statSync(secret).mode & 0o777).toBe(0o700);
  });
});
