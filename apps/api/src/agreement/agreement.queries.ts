import { Injectable } from '@nestjs/common';
import type { Agreement } from '@xinglou/contract';
import { type JudgeStanding, type Standard, type TrainingSheet, standingOf, trainingAgreement } from '@xinglou/domain';
import { Problem, actor, sql, sqlOne } from '../platform/index.ts';

interface Row {
  readonly judge: string;
  readonly building: string;
  readonly points: number[];
  readonly body: Standard;
}

/** What the second training round says, read from its sheets each time: nothing of it is stored, nothing of it scores anybody. */
@Injectable()
export class AgreementQueries {
  async read(year: number): Promise<Agreement> {
    const { standard, sheets } = await this.round(year);
    const names = await sql<{ id: string; name: string }>(
      `select id, name from judge where id = any ($1) union all select id, name from building_group where id = any ($2)`,
      [sheets.map((s) => s.judge), sheets.map((s) => s.building)],
    );
    return { ...trainingAgreement(standard, sheets), names };
  }

  async own(year: number): Promise<JudgeStanding> {
    const { standard, sheets } = await this.round(year);
    return standingOf(actor().judgeId ?? '', standard, sheets);
  }

  /** The newest sheet of each judge for each training building, in the standard's own items. */
  private async round(year: number): Promise<{ standard: Standard; sheets: TrainingSheet[] }> {
    const cycle = await sqlOne<{ id: string; body: Standard | null }>(
      `select c.id, (select body from standard s where s.cycle_id = c.id and s.published order by number desc limit 1) as body
         from cycle c where c.year = $1`,
      [year],
    );
    if (!cycle) throw new Problem('not-found');
    const rows = await sql<Row>(
      `select s.judge_id as judge, v.group_id as building, s.points, d.body
         from score_sheet s
         join visit v on v.id = s.visit_id and v.training and not v.cancelled and v.excused_reason is null
         join standard d on d.id = s.standard_id
        where s.cycle_id = $1 and not s.late and not exists (select from score_sheet n where n.supersedes = s.id)
        order by s.judge_id, v.group_id limit 2000`,
      [cycle.id],
    );
    const sheets = rows.map(({ judge, building, points, body }) => ({
      judge,
      building,
      items: Object.fromEntries(
        body.dimensions
          .flatMap((d) => d.items)
          .map(({ key }, i) => {
            const given = points[i] ?? -1;
            return [key, given < 0 ? null : given];
          }),
      ),
    }));
    return { standard: cycle.body ?? { version: '0', dimensions: [] }, sheets };
  }
}
