import { createDatabase, dropDatabase, withDatabase } from '@xinglou/postgres';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';

const template = 'xl_template';

export interface TestDatabase {
  readonly url: string;
  readonly appPassword: string;
  /** The owner's connection: what a test arranges and looks at from outside. */
  readonly owner: pg.Pool;
  drop(): Promise<void>;
}

function server(): { url: string; appPassword: string } {
  const url = process.env['XINGLOU_TEST_DATABASE'];
  const appPassword = process.env['XINGLOU_TEST_APP_PASSWORD'];
  if (!url || !appPassword) throw new Error('Api tests run through jest.config.mjs, which starts PostgreSQL.');
  return { url, appPassword };
}

/** Migrated once a run; other workers wait at the lock. */
async function ensureTemplate(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('select pg_advisory_lock(4711)');
    const { rowCount } = await db.query('select 1 from pg_database where datname = $1', [template]);
    if (!rowCount) {
      await createDatabase(url, `${template}_making`);
      await migrate(withDatabase(url, `${template}_making`));
      await db.query(`alter database ${template}_making rename to ${template}`);
    }
  } finally {
    await db.end();
  }
}

let count = 0;
/** An empty, migrated database of one's own. */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, appPassword } = server();
  await ensureTemplate(url);
  const name = `t_${process.pid}_${(count += 1)}_${Date.now().toString(36)}`;
  const own = await createDatabase(url, name, { template });
  const owner = new pg.Pool({ connectionString: own, max: 3 });
  owner.on('error', () => undefined);
  return {
    url: own,
    appPassword,
    owner,
    drop: async () => {
      await owner.end();
      await dropDatabase(url, name);
    },
  };
}
