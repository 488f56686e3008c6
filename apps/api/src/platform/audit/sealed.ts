import type { Seal, SealedEntry } from '@xinglou/proof';
import { sql } from '../request/context.ts';

/** The fields of an entry that a seal covers, as SQL over `a`; the instant to the microsecond, whatever the session's zone. */
export const entryFields = `a.id, a.day, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.actor_id as actor, a.persona, a.action, a.subject, a.request_id as request`;

export const sealsAfter = (number: number, limit: number): Promise<Seal[]> =>
  sql('select number, entries, root, head from audit_seal where number > $1 order by number limit $2', [number, limit]);

export async function newestSeal(): Promise<Seal | null> {
  const [seal] = await sql<Seal>('select number, entries, root, head from audit_seal order by number desc limit 1');
  return seal ?? null;
}

/** Entries `from` to `to` by the sealer's count, each with the hash that was sealed. */
export async function sealedEntries(from: number, to: number): Promise<SealedEntry[]> {
  const rows = await sql<{ number: number; leaf: string } & Omit<NonNullable<SealedEntry['entry']>, 'number'>>(
    `select l.number, encode(l.leaf, 'hex') as leaf, ${entryFields}
       from audit_leaf l left join audit a on a.id = l.entry_id where l.number between $1 and $2 order by l.number`,
    [from, to],
  );
  return rows.map(({ number, leaf, ...rest }) => ({
    number,
    leaf,
    entry: rest.id === null ? null : { number, ...rest },
  }));
}
