import type { EvidenceSheet, Standard } from '@xinglou/domain';
import { sql } from '../platform/index.ts';

/**
 * The sheets that count: of each judge's chain of corrections for a visit the newest that is not late, or was taken.
 * Named by the numbers of visit and judge, in the item order of the standard that each was written with.
 */
export async function evidenceSheets(cycleId: string, standardId: string, newest: Standard): Promise<EvidenceSheet[]> {
  const rows = await sql<{ visit: string; judge: string; points: number[]; standardId: string }>(
    `select distinct on (v.number collate "C", j.number collate "C") v.number as visit, j.number as judge, s.points, s.standard_id as "standardId"
       from score_sheet s
       join public_number v on v.cycle_id = $1 and v.kind = 'visit' and v.ref = s.visit_id
       join public_number j on j.cycle_id = $1 and j.kind = 'judge' and j.ref = s.judge_id
       join visit on visit.id = s.visit_id and not visit.cancelled and visit.excused_reason is null
      where s.cycle_id = $1
        and (not s.late or (select d.taken from late_sheet_decision d where d.sheet_id = s.id order by d.at desc, d.id limit 1))
      order by v.number collate "C", j.number collate "C", s.received_at desc, (s.supersedes is null), s.id`,
    [cycleId],
  );
  const orders = new Map([[standardId, itemOrder(newest)]]);
  for (const id of new Set(rows.map((r) => r.standardId)))
    if (!orders.has(id)) {
      const [older] = await sql<{ body: Standard }>('select body from standard where id = $1', [id]);
      if (older) orders.set(id, itemOrder(older.body));
    }
  return rows.map(({ visit, judge, points, standardId: of }) => ({
    id: `${visit}.${judge}`,
    visit,
    judge,
    items: Object.fromEntries((orders.get(of) ?? []).map((key, i) => [key, pointsOrNull(points[i])])),
  }));
}

const itemOrder = ({ dimensions }: Standard): string[] => dimensions.flatMap((d) => d.items.map((i) => i.key));
const pointsOrNull = (stored: number | undefined): number | null =>
  stored === undefined || stored < 0 ? null : stored;
