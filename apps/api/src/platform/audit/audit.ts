import { actor, requestContext, sql } from '../request/context.ts';
import { shanghaiDay } from '../clock/clock.ts';

export type AuditSubject = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * Writes the audit row of a write, in its transaction: both or neither. Ids and codes only, never personal values.
 * What an inspector does carries no actor, no time and no request: the day and the group.
 */
export async function record(action: string, subject: AuditSubject): Promise<void> {
  const { id, persona } = actor();
  const unnamed = persona === 'inspector';
  const now = new Date();
  await sql(
    `insert into audit (day, at, actor_id, persona, action, subject, request_id) values ($1, $2, $3, $4, $5, $6, $7)`,
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
