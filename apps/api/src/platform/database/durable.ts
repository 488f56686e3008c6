import pg from 'pg';

// What "received" rests on (RELIABILITY.md D2). A kill -9 cannot show that fsync is off, a power cut does: so it is asked for.
const needed: Readonly<Record<string, (value: string) => boolean>> = {
  fsync: (v) => v === 'on',
  full_page_writes: (v) => v === 'on',
  synchronous_commit: (v) => v !== 'off',
  data_checksums: (v) => v === 'on',
  data_sync_retry: (v) => v === 'off',
};

/** The settings of this login under which an acknowledged write could be lost, as `name=value`; none: safe to serve. */
export async function unsafeSettings(url: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1) order by name',
      [Object.keys(needed)],
    );
    return rows
      .filter(({ name, setting }) => !needed[name]?.(setting))
      .map(({ name, setting }) => `${name}=${setting}`);
  } finally {
    await db.end();
  }
}
