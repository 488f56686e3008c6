import { Injectable } from '@nestjs/common';
import type { Award, AwardWithdrawal } from '@xinglou/contract';
import { Clock, Problem, actor, record, sql, sqlOne } from '../platform/index.ts';

const select = `select w.id, w.group_id as "groupId", g.name, a.name as area, w.stars, w.state, w.certificate_number as "certificateNumber",
    w.awarded_on as "awardedOn", w.withdrawn_reason as "withdrawnReason", w.version, c.year
  from award w join cycle c on c.id = w.cycle_id join building_group g on g.id = w.group_id join area a on a.id = g.area_id
  where ($1::uuid is null or g.area_id = $1)`;
const ownArea = (): string | null => (actor().persona === 'area' ? actor().areaId : null);

export type AwardRow = Award & { year: number };

@Injectable()
export class AwardsService {
  constructor(private readonly clock: Clock) {}

  async list(year: number): Promise<{ items: Award[] }> {
    const rows = await sql<AwardRow>(
      `${select} and c.year = $2 order by a.code, w.stars desc, g.name collate "zh-Hans-x-icu", w.id limit 2000`,
      [ownArea(), year],
    );
    return { items: rows.map(({ year: _year, ...award }) => award) };
  }

  async read(id: string): Promise<AwardRow> {
    const row = await sqlOne<AwardRow>(`${select} and w.id = $2`, [ownArea(), id]);
    if (!row) throw new Problem('not-found');
    return row;
  }

  /** 摘牌: with a reason; the award stays on the record as withdrawn. */
  async withdraw(id: string, { reason }: AwardWithdrawal): Promise<Award> {
    await sql('select 1 from award where id = $1 for update', [id]);
    const { state } = await this.read(id);
    if (state !== 'held') throw new Problem('not-in-this-state', {}, { state });
    await sql(
      `update award set state = 'withdrawn', withdrawn_on = $2, withdrawn_reason = $3, version = version + 1 where id = $1`,
      [id, await this.clock.today(), reason],
    );
    await record('award.withdrawn', { award: id });
    const { year: _year, ...award } = await this.read(id);
    return award;
  }
}
