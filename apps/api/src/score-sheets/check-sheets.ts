import { digest } from '@xinglou/proof';
import { sql } from '../platform/index.ts';
import { sentColumns } from './score-sheets.queries.ts';
import { type SentRow, sentBody } from './sheet-row.ts';
import type { StandardsCache } from './standards-cache.ts';

const atOnce = 1000;

/** Every sheet's digest, recomputed from its row; answers how many there are and the ids of those that no longer agree. */
export async function checkSheets(standards: StandardsCache): Promise<{ count: number; faults: string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql<SentRow & { id: string; standardId: string; digest: string }>(
      `select s.id, s.standard_id as "standardId", s.digest, ${sentColumns}
         from score_sheet s join standard d on d.id = s.standard_id where s.id > $1 order by s.id limit ${atOnce}`,
      [after],
    );
    for (const row of rows) {
      const { order } = await standards.get(row.standardId);
      if (digest(sentBody(row, order)) !== row.digest) faults.push(row.id);
    }
    count += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return { count, faults };
    after = last.id;
  }
}
