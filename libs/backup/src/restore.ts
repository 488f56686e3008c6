import { open, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { BadBackup } from './bad-backup.ts';
import { type BackupRead, type ReadOptions, readBackup } from './read.ts';
import { type Header, folderOf } from './format.ts';
import { contentNow, copyIn, plainly, tablesOf } from './tables.ts';
import { photoFile } from './write.ts';

export interface LoadOptions extends ReadOptions {
  /** The owner's; its schema has been brought to the backup's migrations, and its tables are empty. */
  readonly url: string;
  readonly dataDir: string;
}

/** All rows in one transaction, each photo on the disk before it; then every table is read again and compared with the manifest. */
export async function loadBackup(options: LoadOptions): Promise<BackupRead> {
  const db = new pg.Client({ connectionString: options.url });
  await db.connect();
  try {
    await db.query(plainly);
    await db.query('begin');
    const rows = new Rows(db);
    const read = await readBackup(options, {
      begin: (header) => rows.begin(header),
      piece: async (content, bytes) => {
        const [kind, name = ''] = content.split('/');
        if (kind === 'tables' || kind === 'vault') return rows.take(content, bytes);
        await rows.close();
        if (kind === 'photos') await putFile(photoFile(options.dataDir, name.replace(/\.jpg$/, '')), bytes);
        if (kind === 'files') await putFile(join(options.dataDir, name), bytes);
      },
    });
    await rows.close();
    await compareTables(db, read);
    await db.query('commit');
    return read;
  } finally {
    await db.end();
  }
}

/** One COPY at a time, from a table's first piece to the next table's. */
class Rows {
  private header: Header | undefined;
  private at = '';
  private stream: ReturnType<typeof copyIn> | undefined;
  private readonly db: pg.Client;
  constructor(db: pg.Client) {
    this.db = db;
  }

  async begin(header: Header): Promise<void> {
    this.header = header;
  }

  async take(content: string, bytes: Buffer): Promise<void> {
    if (content !== this.at) {
      await this.close();
      const table = this.header?.tables.find(({ name }) => folderOf(name) === content);
      if (!table) throw new BadBackup('damaged', content);
      this.stream = copyIn(this.db, table);
      this.at = content;
    }
    const stream = this.stream;
    if (stream) await new Promise<void>((done, fail) => stream.write(bytes, (e) => (e ? fail(e) : done())));
  }

  async close(): Promise<void> {
    const { stream } = this;
    this.stream = undefined;
    this.at = '';
    if (!stream) return;
    stream.end();
    await finished(stream);
  }
}

async function compareTables(db: pg.Client, { manifest }: BackupRead): Promise<void> {
  for (const table of await tablesOf(db)) {
    const wanted = manifest.contents[folderOf(table.name)];
    const now = await contentNow(db, table);
    if (wanted && now.sha256 !== wanted.sha256)
      throw new Error(
        `${table.name}: ${now.rows} rows came back with another digest than the ${wanted.rows} of the backup.`,
      );
  }
}

async function putFile(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { mode: 0o600, flush: true });
  const folder = await open(dirname(path));
  await folder.sync();
  await folder.close();
}
