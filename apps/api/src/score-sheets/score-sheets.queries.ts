import { Injectable } from '@nestjs/common';
import type { LateSheet, ScoreSheet } from '@xinglou/contract';
import { actor, sql, sqlOne } from '../platform/index.ts';
import { type SentRow, sentBody } from './sheet-row.ts';
import { StandardsCache } from './standards-cache.ts';

interface SheetRow extends SentRow {
  id: string;
  standardId: string;
  receivedAt: Date;
  digest: string;
  late: boolean;
  missing: string[];
}
/** Of a sheet s and its standard d: what the phone sent. */
export const sentColumns = `s.visit_id as "visitId", d.version as "standardVersion", s.points, s.item_order as "itemOrder",
  s.item_extras as "itemExtras", s.note, s.started_at_sent as "startedAt", s.finished_at_sent as "finishedAt", s.supersedes, s.reason`;

/** Of a sheet s: the photos that it names and that have not arrived. */
export const photosMissing = `array(select wanted.sha
   from jsonb_each(coalesce(s.item_extras, '{}')) e, jsonb_array_elements_text(coalesce(e.value->'photos', '[]')) wanted(sha)
  where not exists (select from photo p where p.sent_sha256 = wanted.sha)
  order by wanted.sha)`;

@Injectable()
export class ScoreSheetsQueries {
  constructor(private readonly standards: StandardsCache) {}

  /** A sheet by its id as this person may see it: the office any, a judge only their own; else null. */
  async read(id: string): Promise<ScoreSheet | null> {
    const row = await sqlOne<SheetRow>(
      `select s.id, s.standard_id as "standardId", ${sentColumns}, s.received_at as "receivedAt", s.digest, s.late,
              ${photosMissing} as missing
         from score_sheet s join standard d on d.id = s.standard_id
        where s.id = $1 and ($2::uuid is null or s.judge_id = $2)`,
      [id, actor().persona === 'judge' ? actor().judgeId : null],
    );
    if (!row) return null;
    const { order } = await this.standards.get(row.standardId);
    return {
      id: row.id,
      ...sentBody(row, order),
      receivedAt: row.receivedAt.toISOString(),
      digest: row.digest,
      late: row.late,
      missing: row.missing,
    };
  }

  /** Sheets that came late in a year, oldest first, with the newest decision on each. */
  async late(year: number): Promise<{ items: LateSheet[] }> {
    const rows = await sql<Omit<LateSheet, 'receivedAt'> & { receivedAt: Date }>(
      `select s.id, s.visit_id as "visitId", v.group_id as "groupId", g.name as "groupName", s.judge_id as "judgeId",
              j.name as "judgeName", s.received_at as "receivedAt", d.taken, d.reason
         from score_sheet s
         join cycle c on c.id = s.cycle_id and c.year = $1
         join visit v on v.id = s.visit_id
         join building_group g on g.id = v.group_id
         join judge j on j.id = s.judge_id
         left join lateral (select taken, reason from late_sheet_decision d where d.sheet_id = s.id order by at desc, id limit 1) d on true
        where s.late
        order by s.received_at, s.id
        limit 500`,
      [year],
    );
    return { items: rows.map((r) => ({ ...r, receivedAt: r.receivedAt.toISOString() })) };
  }
}
