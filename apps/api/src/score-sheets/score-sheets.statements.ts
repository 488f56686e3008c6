import type { ScoreSheetBody } from '@xinglou/contract';
import { Overtaken, actor, requestContext, shanghaiDay, sql, sqlLast, sqlOne } from '../platform/index.ts';
import type { PackedItems } from './sheet-row.ts';

// The hot write is three prepared statements in two writes (ADR 0015): who asks (platform) with this look-up, then one insert of
// sheet and audit row with its COMMIT.

export interface Found {
  readonly cycle_id: string;
  readonly stage: string;
  readonly training: boolean;
  readonly revisit: boolean;
  readonly off: boolean;
  readonly not_applicable: string[];
  readonly assigned: boolean;
  readonly in_conflict: boolean;
  readonly standard_id: string | null;
  readonly same: { id: string; digest: string; judge_id: string; received_at: Date; late: boolean } | null;
  readonly newest: string | null;
  readonly predecessor: { visit_id: string; judge_id: string; superseded: boolean } | null;
}

/**
 * All that the rule needs. The cycle's row is locked for share: a stage cannot move between this look and the COMMIT.
 * Without an id there is no sheet yet, it is only asked whether one would be taken; without a judge it is of the one who asks.
 * Asked ahead of 401 and 403, so it must not fail at a NUL in the version, which is refused by name further on.
 */
export const lookUp = (
  id: string | null,
  { visitId, standardVersion, supersedes }: ScoreSheetBody,
  judgeId: string | null,
): Promise<Found | null> =>
  sqlOne<Found>(
    `select v.cycle_id, c.stage, v.training, v.purpose = 'revisit' as revisit, (v.cancelled or v.excused_reason is not null) as off, v.not_applicable,
            coalesce(me.judge = any (v.judges), false) as assigned,
            exists (select from conflict k join building_group g on g.id = v.group_id
                     where k.cycle_id = v.cycle_id and k.judge_id = me.judge
                       and (k.group_id = v.group_id or k.estate_id = g.estate_id or k.area_id = g.area_id)) as in_conflict,
            (select d.id from standard d where d.cycle_id = v.cycle_id and d.version = $4) as standard_id,
            (select to_jsonb(s) from (select id, digest, judge_id, received_at, late from score_sheet where id = $1) s) as same,
            (select s.id from score_sheet s where s.cycle_id = v.cycle_id and s.visit_id = v.id and s.judge_id = me.judge
                and not exists (select from score_sheet n where n.supersedes = s.id) limit 1) as newest,
            (select to_jsonb(p) from (select s.visit_id, s.judge_id, exists (select from score_sheet n where n.supersedes = s.id) as superseded
                from score_sheet s where s.id = $5) p) as predecessor
       from (select coalesce($3::uuid, current_judge()) as judge) me, visit v join cycle c on c.id = v.cycle_id
      where v.id = $2
        for share of c`,
    [id, visitId, judgeId, standardVersion.includes('\0') ? '' : standardVersion, supersedes ?? null],
    'sheet_look_up',
  );

/** How a sheet came. */
export type Provenance = 'phone' | 'carried' | 'rescued' | 'paper';

const uniqueViolation = '23505';

interface NewSheet {
  id: string;
  body: ScoreSheetBody;
  items: PackedItems;
  late: boolean;
  digest: string;
  offset: number | null;
  found: Found;
  judgeId: string | null;
  provenance: Provenance;
}

/**
 * Sheet and audit row in one statement, the last one of its transaction, except of what was typed from paper, which has its
 * entries to mark. A unique index says that another was faster.
 */
export async function insertSheet({
  id,
  body,
  items,
  late,
  digest,
  offset,
  found,
  judgeId,
  provenance,
}: NewSheet): Promise<Date> {
  const insert = provenance === 'paper' ? sql<{ received_at: Date }> : sqlLast<{ received_at: Date }>;
  const rows = insert(
    `with sheet as (
       insert into score_sheet (id, cycle_id, visit_id, judge_id, standard_id, points, item_order, item_extras, note, started_at,
                                finished_at, started_at_sent, finished_at_sent, supersedes, reason, late, clock_offset_ms, digest, received_at, provenance)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, date_trunc('milliseconds', clock_timestamp()), $22)
       returning id, received_at
     ), audited as (
       insert into audit (day, at, actor_id, persona, action, subject, request_id)
       select $19, received_at, $20, current_setting('app.persona'), 'score-sheet.submitted',
              jsonb_build_object('sheet', id, 'visit', $3::uuid, 'late', $16::boolean, 'provenance', $22::text), $21
         from sheet
     )
     select received_at from sheet`,
    [
      id,
      found.cycle_id,
      body.visitId,
      judgeId,
      found.standard_id,
      items.points,
      items.itemOrder,
      items.itemExtras === null ? null : JSON.stringify(items.itemExtras),
      body.note ?? null,
      new Date(body.startedAt),
      new Date(body.finishedAt),
      body.startedAt,
      body.finishedAt,
      body.supersedes ?? null,
      body.reason ?? null,
      late,
      offset,
      digest,
      shanghaiDay(new Date()),
      actor().id,
      requestContext().requestId,
      provenance,
    ],
    'sheet_insert',
  );
  const [row] = await rows.catch((error: { code?: unknown }) => {
    throw error.code === uniqueViolation ? new Overtaken('sheet-already-submitted') : error;
  });
  return row!.received_at;
}
