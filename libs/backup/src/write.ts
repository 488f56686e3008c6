import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { pack as tarPack, type Pack } from 'tar-stream';
import { sealed } from './age.ts';
import {
  type Content,
  type Header,
  type Manifest,
  folderOf,
  formatVersion,
  headerName,
  manifestName,
} from './format.ts';
import { copyOut, migrationsOf, plainly, tablesOf } from './tables.ts';

export interface BackupOptions {
  /** The owner's. */
  readonly url: string;
  readonly dataDir: string;
  readonly file: string;
  readonly passphrase?: string | undefined;
  readonly now?: Date;
}
export interface BackupMade {
  readonly bytes: number;
  readonly rows: number;
  readonly photos: number;
  readonly lostPhotos: readonly string[];
  /** Of the manifest: whoever notes it can tell this backup from every other. */
  readonly digest: string;
}

/** Small files of the data folder that a restored place needs. Never a key: a vault's private halves are not the machine's to keep. */
const smallFiles = ['demo.password'];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Writes everything as it was at one moment into one file, while others write on. The file has its name only when it is whole and on the disk. */
export async function writeBackup(options: BackupOptions): Promise<BackupMade> {
  const { url, dataDir, file, passphrase, now = new Date() } = options;
  const half = `${file}.part`;
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the query that it ends says so
  await db.connect();
  try {
    await db.query(plainly);
    await db.query('begin isolation level repeatable read read only');
    const tar = tarPack();
    tar.on('error', () => undefined); // what breaks further down is told by the pipeline
    const zipped = tar.pipe(createGzip({ level: 3 }));
    const written = pipeline(
      passphrase ? await sealed(zipped, passphrase) : zipped,
      createWriteStream(half, { mode: 0o600, flags: 'w', flush: true }),
    );
    const filled = fill(tar, db, dataDir, now).catch((error: Error) => {
      zipped.destroy(error);
      throw error;
    });
    const [made] = await Promise.all([filled, written]);
    await rename(half, file);
    await syncFolder(dirname(file));
    return { ...made, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  } finally {
    await db.end();
  }
}

async function fill(tar: Pack, db: pg.Client, dataDir: string, now: Date): Promise<Omit<BackupMade, 'bytes'>> {
  const contents: Record<string, Content> = {};
  const put = (name: string, bytes: Buffer) =>
    new Promise<void>((done, fail) => {
      const entry = tar.entry({ name, size: bytes.length, mode: 0o600, mtime: now }, (e) => (e ? fail(e) : done()));
      entry.end(bytes);
    });
  const putWhole = async (name: string, bytes: Buffer) => {
    contents[name] = { bytes: bytes.length, sha256: sha256(bytes) };
    await put(name, bytes);
  };

  const tables = await tablesOf(db);
  const header: Header = {
    format: formatVersion,
    madeAt: now.toISOString(),
    migrations: await migrationsOf(db),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
  await putWhole(headerName, asJson(header));
  for (const name of smallFiles) {
    const bytes = await readFile(join(dataDir, name)).catch(() => undefined);
    if (bytes) await putWhole(`files/${name}`, bytes);
  }
  let rows = 0;
  for (const table of tables) {
    const parts = copyOut(db, table);
    let next = await parts.next();
    for (let number = 0; !next.done; number += 1, next = await parts.next())
      await put(`${folderOf(table.name)}/${number}`, next.value);
    contents[folderOf(table.name)] = next.value;
    rows += next.value.rows ?? 0;
  }
  const { photos, lost } = await putPhotos(db, dataDir, putWhole);
  const manifest: Manifest = { contents, lostPhotos: lost };
  const last = asJson(manifest);
  await put(manifestName, last);
  tar.finalize();
  return { rows, photos, lostPhotos: lost, digest: sha256(last) };
}

/** A photo's file is on the disk before its row is seen, so the snapshot names only what is there, unless a disk has failed. */
async function putPhotos(db: pg.Client, dataDir: string, put: (name: string, bytes: Buffer) => Promise<void>) {
  const { rows } = await db.query<{ sha: string }>('select distinct stored_sha256 as sha from photo order by 1');
  const lost: string[] = [];
  for (const { sha } of rows) {
    const bytes = await readFile(photoFile(dataDir, sha)).catch(() => undefined);
    if (bytes && sha256(bytes) === sha) await put(`photos/${sha}.jpg`, bytes);
    else lost.push(sha);
  }
  return { photos: rows.length - lost.length, lost };
}

/** As apps/api/src/photos/photo-store.ts lays them out. */
export const photoFile = (dataDir: string, sha: string): string =>
  join(dataDir, 'photos', sha.slice(0, 2), `${sha}.jpg`);

export async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder);
  await directory.sync();
  await directory.close();
}

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
