import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningPostgres, createDatabase, dropDatabase, startPostgres } from '@xinglou/postgres';
import pg from 'pg';
import { BadBackup, loadBackup, readBackup, writeBackup } from './index.ts';
import { photoFile } from './write.ts';

const known = ['First1'];
const schema = `
  create table migrations (id serial, name text); insert into migrations (name) values ('First1');
  create table session (token text primary key);
  create table area (id int primary key, name text not null, written_in xid8 not null default pg_current_xact_id());
  create table sheet (id int primary key, area_id int not null references area (id), supersedes int references sheet (id),
                      note text, points smallint[], half numeric generated always as (id / 2.0) stored);
  create table photo (sent text primary key, stored_sha256 text not null);
  create schema vault;
  create table vault.note_author (note int primary key, sealed bytea not null);
  create function refuse() returns trigger language plpgsql as $$ begin raise 'append-only'; end $$;
  create trigger keep before update or delete on sheet for each row execute function refuse();`;
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let server: RunningPostgres;
let home: string;
let source: string;
let db: pg.Client;
const file = (name: string) => join(home, name);
const dataDir = () => file('data');
const photo = Buffer.from('a photo, as good as any');
const note = '备注：制表\t换行\n反斜杠\\N 和 \\.\n"引号" 𠮷';

beforeAll(async () => {
  server = await startPostgres({ fast: true });
  home = mkdtempSync(join(tmpdir(), 'xl-backup-'));
  source = await createDatabase(server.url, 'source');
  db = new pg.Client({ connectionString: source });
  await db.connect();
  await db.query(schema);
  await db.query(`insert into area select n, '居民区' || n from generate_series(1, 500) n`);
  await db.query(
    'insert into sheet (id, area_id, supersedes, note, points) values (2, 1, null, $1, $2), (1, 1, 2, null, null)',
    [note, [1, -2]],
  );
  await db.query(`insert into session values ('signed in')`);
  await db.query('insert into vault.note_author values (7, $1)', [randomBytes(64)]);
  await db.query('insert into photo values ($1, $2)', ['sent', digestOf(photo)]);
  const path = photoFile(dataDir(), digestOf(photo));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, photo);
});
afterAll(async () => {
  await db.end();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const backup = (name: string, passphrase?: string) =>
  writeBackup({ url: source, dataDir: dataDir(), file: file(name), passphrase });
const refusal = (name: string, passphrase?: string) =>
  readBackup({ file: file(name), passphrase, known }).then(
    () => 'taken',
    (error: unknown) => (error instanceof BadBackup ? error.kind : String(error)),
  );

/** Restores into a database and a folder of its own. */
async function restored(name: string, work: (there: pg.Client, folder: string) => Promise<void>, passphrase?: string) {
  const url = await createDatabase(server.url, 'restored');
  const there = new pg.Client({ connectionString: url });
  await there.connect();
  const folder = mkdtempSync(join(home, 'restored-'));
  try {
    await there.query(schema);
    await loadBackup({ file: file(name), passphrase, known, url, dataDir: folder });
    await work(there, folder);
  } finally {
    await there.end();
    await dropDatabase(server.url, 'restored');
  }
}
const all = async (from: pg.Client, text: string) => (await from.query(text)).rows as unknown[];

describe('a backup', () => {
  it('brings back every row, photo and sealed author byte for byte, and nobody’s session', async () => {
    await backup('whole.tar.gz');
    await restored('whole.tar.gz', async (there, folder) => {
      for (const text of [
        'select id, name from area order by id',
        'select * from sheet order by id',
        'select * from vault.note_author',
        'select * from photo',
      ])
        expect(await all(there, text)).toEqual(await all(db, text));
      expect(await all(there, 'select * from session')).toEqual([]);
      expect(readFileSync(photoFile(folder, digestOf(photo)))).toEqual(photo);
    });
  });

  it('keeps the vault in a part of its own', async () => {
    await backup('parts.tar.gz');
    const pieces: string[] = [];
    await readBackup({ file: file('parts.tar.gz'), known }, { piece: async (content) => void pieces.push(content) });
    expect(pieces.filter((p) => p.includes('note_author'))).toEqual(['vault/vault.note_author']);
  });

  it('is of one moment, though others write on', async () => {
    const writer = new pg.Client({ connectionString: source });
    await writer.connect();
    let on = true;
    const writing = (async () => {
      for (let n = 1000; on; n += 1)
        await writer.query(
          `with a as (insert into area values (${n}, 'neu') returning id) insert into sheet (id, area_id) select ${n}, 1 from a`,
        );
    })();
    await backup('busy.tar.gz');
    await backup('busy.tar.gz');
    on = false;
    await writing;
    await writer.end();
    await restored('busy.tar.gz', async (there) => {
      const [count] = await all(
        there,
        'select (select count(*) from area where id >= 1000) = (select count(*) from sheet where id >= 1000) as same, (select count(*)::int from area where id >= 1000) as some',
      );
      expect(count).toMatchObject({ same: true });
      expect((count as { some: number }).some).toBeGreaterThan(0);
    });
  });

  it('shows nothing without its passphrase, and comes back with it', async () => {
    await backup('secret.tar.gz.age', '石门二路的香樟');
    expect(readFileSync(file('secret.tar.gz.age')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(await refusal('secret.tar.gz.age')).toBe('passphrase');
    expect(await refusal('secret.tar.gz.age', '别的口令')).toBe('passphrase');
    await restored(
      'secret.tar.gz.age',
      async (there) => expect(await all(there, 'select note from sheet where id = 2')).toEqual([{ note }]),
      '石门二路的香樟',
    );
  });

  it('says which photo is lost, and is made without it', async () => {
    const { rows } = await db.query<{ stored_sha256: string }>(
      `insert into photo values ('gone', repeat('0', 64)) returning stored_sha256`,
    );
    expect(await backup('lost.tar.gz')).toMatchObject({ photos: 1, lostPhotos: [rows[0]?.stored_sha256] });
    await db.query(`delete from photo where sent = 'gone'`);
    expect(await refusal('lost.tar.gz')).toBe('taken');
  });

  it('that cannot be finished leaves the one before it as it was, and no half', async () => {
    await backup('kept.tar.gz');
    const before = readFileSync(file('kept.tar.gz'));
    await expect(
      writeBackup({ url: source.replace('source', 'nowhere'), dataDir: dataDir(), file: file('kept.tar.gz') }),
    ).rejects.toThrow();
    await expect(
      writeBackup({ url: source, dataDir: dataDir(), file: file('no/such/folder.tar.gz') }),
    ).rejects.toThrow();
    expect(readFileSync(file('kept.tar.gz'))).toEqual(before);
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** Some bits of deflate say nothing: it fills its last byte up. What unpacks to the very same bytes is not damaged. */
function saysTheSame(bad: Buffer, good: Buffer): boolean {
  try {
    return gunzipSync(bad).equals(gunzipSync(good));
  } catch {
    return false;
  }
}

describe('refused before anything is touched:', () => {
  it('a backup with any byte changed', async () => {
    for (const [name, times, passphrase] of [
      ['bytes.tar.gz', 40, undefined],
      ['bytes.tar.gz.age', 6, 'p'],
    ] as const) {
      await backup(name, passphrase);
      const good = readFileSync(file(name));
      for (let n = 0; n < times; n += 1) {
        const bad = Buffer.from(good);
        // Past the ten bytes of gzip's own head, some of which (its time, its system) say nothing.
        const at = 10 + Math.floor(((n + 0.5) / times) * (good.length - 10));
        bad[at] = (bad[at] ?? 0) ^ 0x10;
        if (!passphrase && saysTheSame(bad, good)) continue;
        writeFileSync(file('bad'), bad);
        expect([at, await refusal('bad', passphrase)]).toEqual([
          at,
          expect.stringMatching(/^(damaged|foreign|newer|passphrase)$/),
        ]);
      }
    }
  });

  it('a backup that is cut short, wherever', async () => {
    await backup('short.tar.gz');
    const good = readFileSync(file('short.tar.gz'));
    const tar = gunzipSync(good);
    for (const part of [0.3, 0.6, 0.9, 0.999]) {
      writeFileSync(file('short'), good.subarray(0, Math.floor(good.length * part)));
      expect(await refusal('short')).toBe('damaged');
      // Zipped anew: only the manifest tells.
      writeFileSync(file('short'), gzipSync(tar.subarray(0, Math.floor((tar.length * part) / 512) * 512 - 1536)));
      expect(await refusal('short')).toBe('damaged');
    }
  });

  it('a backup of a newer version', async () => {
    await db.query(`insert into migrations (name) values ('Tomorrow2')`);
    await backup('newer.tar.gz');
    await db.query(`delete from migrations where name = 'Tomorrow2'`);
    expect(await refusal('newer.tar.gz')).toBe('newer');
  });

  it('a file that is no backup', async () => {
    writeFileSync(file('letter.txt'), '亲爱的居民');
    writeFileSync(file('letter.gz'), gzipSync('亲爱的居民'.repeat(200)));
    writeFileSync(file('empty'), '');
    expect([await refusal('letter.txt'), await refusal('empty')]).toEqual(['foreign', 'foreign']);
    expect(await refusal('letter.gz')).toMatch(/foreign|damaged/);
  });

  it('and a load that fails on its way leaves no row', async () => {
    await backup('half.tar.gz');
    const url = await createDatabase(server.url, 'half');
    const there = new pg.Client({ connectionString: url });
    await there.connect();
    await there.query(schema);
    await there.query(`insert into photo values ('sent', 'in the way')`);
    const folder = file('half-data');
    await expect(loadBackup({ file: file('half.tar.gz'), known, url, dataDir: folder })).rejects.toThrow(/photo/);
    expect(await all(there, 'select from area')).toEqual([]);
    await there.end();
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });
});
