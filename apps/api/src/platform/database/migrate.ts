import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.ts';

export const knownMigrations = (): string[] => migrations.map((m) => m.name);

/**
 * Brings the schema up to date as its owner, or to the named migrations (those of a backup that is being restored).
 * A lock that does not come within 5 s ends the start instead of blocking a running api.
 */
export async function migrate(ownerUrl: string, only: readonly string[] = knownMigrations()): Promise<string[]> {
  if (!ownerUrl) throw new Error('DATABASE_URL is missing');
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
