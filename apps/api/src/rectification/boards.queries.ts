import { Injectable } from '@nestjs/common';
import type { FindingBoard, RectificationRates } from '@xinglou/contract';
import { type RateCell, publishableRates } from '@xinglou/domain';
import { cycleIdOf } from '../cycles/index.ts';
import { Clock, actor, sql } from '../platform/index.ts';

@Injectable()
export class BoardsQueries {
  constructor(private readonly clock: Clock) {}

  /** By area and dimension: open, overdue, waiting for the office, and for how many days. An area counts only what it may see. */
  async board(year: number): Promise<FindingBoard> {
    const today = await this.clock.today();
    const own = actor().persona === 'area' ? actor().areaId : null;
    const items = await sql<FindingBoard['items'][0]>(
      `select a.id as "areaId", a.name as "areaName", f.dimension,
              count(*) filter (where f.state in ('released', 'reopened'))::int as open,
              count(*) filter (where f.state in ('released', 'reopened') and f.due < $2)::int as overdue,
              count(*) filter (where f.state in ('recorded', 'responded', 'reinspection'))::int as waiting,
              max($2::date - f.released_on) filter (where f.state in ('released', 'reopened', 'responded', 'reinspection')) as oldest
         from finding_now f join building_group g on g.id = f.group_id join area a on a.id = g.area_id
        where f.cycle_id = $1 and ($3::uuid is null or (a.id = $3 and f.released_on is not null))
          and f.state in ('recorded', 'released', 'reopened', 'responded', 'reinspection')
        group by a.id, a.name, a.code, f.dimension order by a.code, a.id, f.dimension limit 3000`,
      [await cycleIdOf(year), today, own],
    );
    return { items };
  }

  /** For the leadership: how much of what groups were to put right is settled. Rates, no counts; nothing that stands on fewer than five. */
  async rates(year: number): Promise<RectificationRates> {
    const id = await cycleIdOf(year);
    const cells = (key: string, from: string) =>
      sql<RateCell & { name: string }>(
        `select ${key}, count(f.id)::int as total, count(f.id) filter (where f.state = 'accepted')::int as settled ${from} group by 1, 2 order by 2, 1`,
        [id],
      );
    const counted = `f.cycle_id = $1 and f.responsible = 'group' and f.state <> 'dismissed'`;
    const areas = await cells(
      'a.id as key, a.name as name',
      `from area a join building_group g on g.area_id = a.id join finding_now f on f.group_id = g.id and ${counted}`,
    );
    const dimensions = await cells('f.dimension as key, f.dimension as name', `from finding_now f where ${counted}`);
    const [byArea, byDimension] = [publishableRates(areas), publishableRates(dimensions)];
    return {
      percent: byArea.percent,
      areas: byArea.rates.map((r, i) => ({ areaId: r.key, areaName: areas[i]?.name ?? '', percent: r.percent })),
      dimensions: byDimension.rates.map((r) => ({ dimension: r.key, percent: r.percent })),
    };
  }
}
