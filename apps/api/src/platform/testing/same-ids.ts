import type pg from 'pg';

/** From here on the database draws the same ids in every run, in the order of writing: two runs can be compared byte for byte. */
export async function sameIds(owner: pg.Pool): Promise<void> {
  await owner.query(`
    create sequence drawn_ids;
    create function drawn_id() returns uuid language sql volatile security definer set search_path = public as $$
      select ('d0d0d0d0-' || substr(h, 1, 4) || '-4' || substr(h, 6, 3) || '-8' || substr(h, 10, 3) || '-' || substr(h, 14, 12))::uuid
        from md5(nextval('drawn_ids')::text) h $$`);
  const { rows } = await owner.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and column_default = 'gen_random_uuid()'`,
  );
  for (const { table_name, column_name } of rows)
    await owner.query(`alter table ${table_name} alter ${column_name} set default drawn_id()`);
}
