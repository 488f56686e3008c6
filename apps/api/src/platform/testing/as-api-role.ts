import pg from 'pg';
import { appUrl } from '../database/app-database.ts';
import type { TestApi } from './test-api.ts';

/** Every row that the api's role can read in a subdistrict, as text, by table: what a reader of the database would see. */
export async function rowsOfApiRole(api: TestApi, subdistrictId: string): Promise<Map<string, string[]>> {
  const app = new pg.Client({ connectionString: appUrl(api.database.url, api.database.appPassword) });
  await app.connect();
  try {
    await app.query(`begin; select set_config('app.subdistrict', '${subdistrictId}', true)`);
    const { rows: tables } = await app.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'v') and relnamespace = 'public'::regnamespace
          and has_table_privilege(oid, 'select') order by 1`,
    );
    const seen = new Map<string, string[]>();
    for (const { name } of tables) {
      const { rows } = await app.query<{ row: string }>(`select t::text as row from ${name} t`);
      seen.set(
        name,
        rows.map((r) => r.row),
      );
    }
    return seen;
  } finally {
    await app.end();
  }
}
