import pg from 'pg';
import { appUrl } from '../database/app-database.ts';
import type { TestApi } from './test-api.ts';

/** Rows as text, by table. */
export type Rows = Map<string, string[]>;

async function rowsOf(db: pg.Client | pg.Pool, kinds: readonly string[], but: readonly string[] = []): Promise<Rows> {
  // Which transaction wrote a row is another one each time.
  const { rows: tables } = await db.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'xid8'::regtype
      where c.relkind::text = any ($1) and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')
        and c.relname <> all ($2)
      group by 1 order by 1`,
    [kinds, but],
  );
  const seen: Rows = new Map();
  for (const { name, columns } of tables) {
    const { rows } = await db.query<{ row: string }>(`select t::text as row from (select ${columns} from ${name}) t`);
    seen.set(
      name,
      rows.map((r) => r.row),
    );
  }
  return seen;
}

/** Every row that the api's role can read in a subdistrict: what a reader of the database would see. */
export async function rowsOfApiRole(api: TestApi, subdistrictId: string): Promise<Rows> {
  const app = new pg.Client({ connectionString: appUrl(api.database.url, api.database.appPassword) });
  await app.connect();
  try {
    await app.query(`begin; select set_config('app.subdistrict', '${subdistrictId}', true)`);
    return await rowsOf(app, ['r', 'v']);
  } finally {
    await app.end();
  }
}

/** What a backup carries outside its vault (libs/backup): every table, but who is signed in. */
export const rowsOfBackup = (api: TestApi): Promise<Rows> =>
  rowsOf(api.owner, ['r'], ['session', 'setup_link', 'enrolment', 'migrations']);
