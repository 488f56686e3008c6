import type pg from 'pg';

/**
 * Statistics of all tables that have rows. An empty one that was analysed is taken for empty, and every later question reads it from end to
 * end until autovacuum has looked at it again.
 */
export async function analyzeFilled(db: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await db.query(`do $$
    declare named regclass; filled boolean;
    begin
      for named in select oid from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)' loop
        execute format('select exists (select from %s)', named) into filled;
        if filled then execute format('analyze %s', named); end if;
      end loop;
    end $$`);
}
