import type { AuditAction } from '@xinglou/contract';
import { actor, requestContext, sql } from '../request/context.ts';
import { shanghaiDay } from '../clock/clock.ts';

type AuditSubject = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * Writes the audit row of a write, in its transaction: both or neither. Ids and codes only, never personal values.
 * What an inspector does carries no actor, no time, no request and no place among the transactions: the day and the group.
 */
export async function record(action: AuditAction, subject: AuditSubject): Promise<void> {
  const { id, persona } = actor();
  const unnamed = persona === 'inspector';
  const now = new Date();
  await sql(
    `insert into audit (day, at, actor_id, persona, action, subject, request_id, written_in)
     values ($1, $2, $3, $4, $5, $6, $7, case when $4 = 'inspector' then '0' else pg_current_xact_id() end)`,
    [
      shanghaiDay(now),
      unnamed ? null : now,
      unnamed ? null : id,
      persona,
      action,
      JSON.stringify(subject),
      unnamed ? null : requestContext().requestId,
    ],
    'audit',
  );
}
