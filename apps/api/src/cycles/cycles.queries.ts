import { Injectable } from '@nestjs/common';
import type { Cycle, StageMoveRecord } from '@xinglou/contract';
import { Problem, sql } from '../platform/index.ts';

const columns = `c.year, c.stage, c.nomination_deadline as "nominationDeadline", c.nomination_closed as "nominationClosed",
  c.notice_working_days as "noticeWorkingDays", c.version,
  (select version from standard s where s.cycle_id = c.id order by number desc limit 1) as "standardVersion",
  (select version from star_policy p where p.cycle_id = c.id order by number desc limit 1) as "policyVersion"`;

@Injectable()
export class CyclesQueries {
  /** The years, newest first. */
  async list(): Promise<{ items: Cycle[] }> {
    return { items: await sql<Cycle>(`select ${columns} from cycle c order by c.year desc limit 200`) };
  }

  async read(year: number): Promise<Cycle> {
    const [cycle] = await sql<Cycle>(`select ${columns} from cycle c where c.year = $1`, [year]);
    if (!cycle) throw new Problem('not-found');
    return cycle;
  }

  /** How a year went from stage to stage, oldest first. */
  async moves(year: number): Promise<{ items: StageMoveRecord[] }> {
    await this.read(year);
    const items = await sql<StageMoveRecord>(
      `select m.id, m."from", m."to", m.reason, m.day, a.name as by
         from stage_move m join cycle c on c.id = m.cycle_id and c.year = $1 left join account a on a.id = m.actor_id
        order by m.at, m.id limit 200`,
      [year],
    );
    return { items };
  }
}
