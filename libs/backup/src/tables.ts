import { createHash } from 'node:crypto';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Content, TableHead } from './format.ts';

/** Who is signed in or may sign in once is not carried over: what was ended or spent after the backup must not come back to life. */
const passing = ['public.session', 'public.setup_link', 'public.enrolment', 'public.migrations'];
const partSize = 4 * 1024 * 1024;

export interface Table extends TableHead {
  readonly key: readonly string[];
}

/**
 * All tables of the product, each after those that it refers to. Which transaction wrote a row is left out: another server
 * counts its own.
 */
export async function tablesOf(db: pg.ClientBase): Promise<Table[]> {
  const { rows } = await db.query<Table & { refersTo: string[] }>(
    `select n.nspname || '.' || c.relname as name,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                     and not (a.atttypid = 'xid8'::regtype and a.atthasdef)
                   order by a.attnum) as columns,
            array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                    from pg_index i, unnest(i.indkey) with ordinality k(num, place), pg_attribute a
                   where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num
                   order by k.place) as key,
            array(select distinct fn.nspname || '.' || f.relname
                    from pg_constraint r join pg_class f on f.oid = r.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                   where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as "refersTo"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'vault') and n.nspname || '.' || c.relname <> all ($1)
      order by name`,
    [passing],
  );
  const placed: Table[] = [];
  let left = rows;
  while (left.length > 0) {
    const names = new Set(left.map((t) => t.name));
    const ready = left.filter((t) => !t.refersTo.some((other) => names.has(other)));
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...names].join(', ')}`);
    placed.push(...ready.map(({ name, columns, key }) => ({ name, columns, key })));
    left = left.filter((t) => !ready.includes(t));
  }
  return placed;
}

export async function migrationsOf(db: pg.ClientBase): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>('select name from migrations order by id');
  return rows.map((r) => r.name);
}

/** One form for every value whatever the session's settings are, and an error instead of rows hidden by a policy. */
export const plainly = `set datestyle to iso; set intervalstyle to iso_8601; set timezone to utc; set extra_float_digits to 3;
  set bytea_output to hex; set row_security to off; set statement_timeout to 0; set idle_in_transaction_session_timeout to 0`;

const ident = (name: string) => `"${name.replaceAll('"', '""')}"`;
const qualified = (name: string) => name.split('.').map(ident).join('.');
const listed = (columns: readonly string[]) => columns.map(ident).join(', ');

/** A table's rows in parts of some megabytes; equal rows give equal bytes, wherever they lie. */
export async function* copyOut(db: pg.ClientBase, table: Table): AsyncGenerator<Buffer, Content> {
  const order = table.key.length > 0 ? table.key.join(', ') : 'pg_catalog.md5(t::text), t::text collate "C"';
  const query = copyTo(
    `copy (select ${listed(table.columns)} from ${qualified(table.name)} t order by ${order}) to stdout`,
  );
  const hash = createHash('sha256');
  let bytes = 0;
  let part: Buffer[] = [];
  let size = 0;
  for await (const chunk of db.query(query) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    part.push(chunk);
    size += chunk.length;
    if (size < partSize) continue;
    yield Buffer.concat(part);
    part = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(part);
  return { rows: query.rowCount, bytes, sha256: hash.digest('hex') };
}

export const copyIn = (db: pg.ClientBase, { name, columns }: TableHead) =>
  db.query(copyFrom(`copy ${qualified(name)} (${listed(columns)}) from stdin`));

/** What a table holds now, without keeping it. */
export async function contentNow(db: pg.ClientBase, table: Table): Promise<Content> {
  const parts = copyOut(db, table);
  for (;;) {
    const next = await parts.next();
    if (next.done) return next.value;
  }
}
