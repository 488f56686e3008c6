import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.ts';

export const knownMigrations = (): string[] => migrations.map((m) => m.name);

/**
 * Brings the schema up to date as its owner, or to the named migrations (those of a backup that is being restored).
 * A lock that does not come within 5 s ends the start instead of blocking a running api.
 */
export async function migrate(ownerUrl: string, only: readonly string[] = knownMigrations()): Promise<string[]> {
  if (!ownerUrl) throw new Error('DATABASE_URL is missing');
  const applied = new Set(await appliedMigrations(ownerUrl));
  if (only.every((name) => applied.has(name))) return [];
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.filter((m) => only.includes(m.name)),
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { options: '-c lock_timeout=5s' },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((m) => m.name);
  } finally {
    await source.destroy();
  }
}

/** What the database says was applied, without the ORM: most starts have nothing to do. */
async function appliedMigrations(ownerUrl: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const { rows: known } = await db.query(`select where to_regclass('migrations') is not null`);
    if (known.length === 0) return [];
    return (await db.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name);
  } finally {
    await db.end();
  }
}
