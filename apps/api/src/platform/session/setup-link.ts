import pg from 'pg';
import { freshToken, hashOf } from './token.ts';
import type { Settings } from '../settings.ts';

/**
 * With DEMO=off: the address at which the first administrator makes their account, or null where there is one already.
 * Each start makes a new link and ends the one before. Whoever was signed in as somebody of the demo is signed out.
 */
export async function setupLink(settings: Settings): Promise<string | null> {
  if (settings.demo) return null;
  const owner = new pg.Client({ connectionString: settings.databaseUrl });
  await owner.connect();
  try {
    await owner.query(
      `delete from session s using account a, demo_clock d where s.account_id = a.id and d.subdistrict_id = a.subdistrict_id`,
    );
    const { rowCount: admins } = await owner.query(
      `select from account a where a.persona = 'admin' and not a.disabled
          and not exists (select from demo_clock d where d.subdistrict_id = a.subdistrict_id) limit 1`,
    );
    await owner.query('delete from setup_link');
    if (admins) return null;
    const token = freshToken();
    await owner.query(`insert into setup_link values ($1, now() + interval '7 days')`, [hashOf(token)]);
    const origin = settings.publicOrigin ?? `${settings.tls ? 'https' : 'http'}://localhost:${settings.port}`;
    // After the '#' it is sent to no server and stands in no log.
    return `${origin}/setup#${token}`;
  } finally {
    await owner.end();
  }
}
