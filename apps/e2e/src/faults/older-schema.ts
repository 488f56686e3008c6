import { createDatabase, withClient } from '@xinglou/postgres';
import { run } from './commands.ts';

const tables = `
  select c.oid::regclass::text as name,
         (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         array(select pg_get_expr(k.conbin, k.conrelid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') as checks
    from pg_class c
   where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace) and c.relname <> 'migrations'`;
type Table = { name: string; columns: string[]; checks: string[] };

/** A database as a version of so many migrations left it, in the same server: with today's rows, as far as that version had a place for them. */
export async function olderDatabase(todays: string, migrations: readonly string[]): Promise<string> {
  const url = await createDatabase(todays, 'older');
  const migrated = await run('api/dist/maintenance.js', ['migrate', ...migrations], { DATABASE_URL: url });
  if (migrated.code !== 0) throw new Error(migrated.said);
  await withClient(todays, (from) =>
    withClient(url, async (to) => {
      const now = new Map((await from.query<Table>(tables)).rows.map((t) => [t.name, t.columns]));
      await to.query('set session_replication_role = replica'); // rows as they are, in any order
      for (const { name, columns, checks } of (await to.query<Table>(tables)).rows) {
        const both = columns.filter((column) => now.get(name)?.includes(column)).join(', ');
        const known = checks.map((check) => `(${check}) is not false`).join(' and ') || 'true';
        const { rows } = await from.query<{ all: string }>(
          `select coalesce(json_agg(r), '[]')::text as all from (select ${both} from ${name} where ${known}) r`,
        );
        await to.query(
          `insert into ${name} (${both}) overriding system value select ${both} from json_populate_recordset(null::${name}, $1)`,
          [rows[0]?.all],
        );
      }
    }),
  );
  return url;
}
