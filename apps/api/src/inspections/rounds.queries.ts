import { Injectable } from '@nestjs/common';
import type { InspectionRound, InspectionRounds } from '@xinglou/contract';
import { fewestInspectors } from '@xinglou/domain';
import { cycleIdOf } from '../cycles/index.ts';
import { Problem, sql, sqlOne } from '../platform/index.ts';

const columns = `r.id, r.number, r.kind, r.opened_on as "openedOn", r.last_day as "lastDay", r.closed_on as "closedOn",
  cardinality(r.group_ids) as groups,
  (select count(*)::int from unnest(r.group_ids) g where exists (select from inspection_note i where i.round_id = r.id and i.group_id = g
      and (i.outcome <> 'noAccess' or (select count(*) from inspection_note j where j.round_id = r.id and j.group_id = g) >= 2))) as seen`;

@Injectable()
export class RoundsQueries {
  /** Rounds of a year, and how many inspectors there are to hand out routes to. Never who has which. */
  async list(year: number): Promise<InspectionRounds> {
    const cycleId = await cycleIdOf(year);
    const items = await sql<InspectionRound>(
      `select ${columns} from inspection_round r where r.cycle_id = $1 order by r.number limit 100`,
      [cycleId],
    );
    return { inspectors: (await activeInspectors()).length, fewest: fewestInspectors, items };
  }

  async read(id: string): Promise<InspectionRound> {
    const round = await sqlOne<InspectionRound>(`select ${columns} from inspection_round r where r.id = $1`, [id]);
    if (!round) throw new Problem('not-found');
    return round;
  }
}

export async function activeInspectors(): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from account where persona = 'inspector' and not disabled order by id limit 500`,
  );
  return rows.map((r) => r.id);
}
