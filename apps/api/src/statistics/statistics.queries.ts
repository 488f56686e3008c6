import { Injectable } from '@nestjs/common';
import type { AreaRow, DimensionRow, FlowRow, GrowthRow, YearRow } from '@xinglou/contract';
import type { Standard } from '@xinglou/domain';
import { Problem, actor, sql, sqlOne } from '../platform/index.ts';

const stars = `sum(s.groups)::int as groups, sum(s.stars3)::int as stars3, sum(s.stars4)::int as stars4, sum(s.stars5)::int as stars5,
  round(sum(s.total_sum) / nullif(sum(s.scored), 0) / 100, 2)::float8 as mean`;

@Injectable()
export class StatisticsQueries {
  async years(): Promise<{ items: YearRow[] }> {
    return {
      items: await sql<YearRow>(
        `select s.year, ${stars} from area_year_summary s group by s.year order by s.year limit 100`,
      ),
    };
  }

  async areas(year: number): Promise<{ items: AreaRow[] }> {
    const items = await sql<AreaRow>(
      `select a.id as "areaId", a.name as "areaName", ${stars} from area_year_summary s join area a on a.id = s.area_id
        where s.year = $1 group by a.id, a.name, a.code order by a.code, a.id limit 500`,
      [year],
    );
    return { items };
  }

  async dimensions(year: number): Promise<{ items: DimensionRow[] }> {
    const standard = await sqlOne<{ body: Standard }>(
      `select s.body from standard s join cycle c on c.id = s.cycle_id where c.year = $1 and s.published order by s.number desc limit 1`,
      [year],
    );
    const means = await sql<{ key: string; mean: number | null }>(
      `select d.key, round(sum(d.value::numeric) / nullif((select sum(scored) from area_year_summary where year = $1), 0) / 100, 2)::float8 as mean
         from area_year_summary s, jsonb_each_text(s.dimension_sums) d where s.year = $1 group by d.key`,
      [year],
    );
    const of = new Map(means.map((m) => [m.key, m.mean]));
    const items = (standard?.body.dimensions ?? []).map(({ key, weight, title }) => ({
      dimension: key,
      title: title?.zh ?? key,
      weight,
      mean: of.get(key) ?? null,
    }));
    return { items };
  }

  /** From which star to which: 0 is none, also for who did not take part. */
  async flows(from: number, to: number): Promise<{ items: FlowRow[] }> {
    const items = await sql<FlowRow>(
      `select coalesce(a.stars, 0) as "from", coalesce(b.stars, 0) as "to", count(*)::int as groups
         from (select group_id, stars from group_result where year = $1) a
         full join (select group_id, stars from group_result where year = $2) b using (group_id)
        group by 1, 2 order by 1, 2 limit 100`,
      [from, to],
    );
    return { items };
  }

  async growth(groupId: string): Promise<{ items: GrowthRow[] }> {
    const group = await sqlOne('select 1 from building_group where id = $1 and ($2::uuid is null or area_id = $2)', [
      groupId,
      actor().persona === 'area' ? actor().areaId : null,
    ]);
    if (!group) throw new Problem('not-found');
    const rows = await sql<{ year: number; stars: number; total: number | null; dimensions: Record<string, number> }>(
      'select year, stars, total, dimensions from group_result where group_id = $1 order by year limit 100',
      [groupId],
    );
    const points = (h: number) => h / 100;
    return {
      items: rows.map((r) => ({
        ...r,
        total: r.total === null ? null : points(r.total),
        dimensions: Object.fromEntries(Object.entries(r.dimensions).map(([k, v]) => [k, points(v)])),
      })),
    };
  }

  /** A year's results, group by group, for a workbook. */
  results(
    year: number,
  ): Promise<{ area: string; estate: string; name: string; stars: number; total: number | null }[]> {
    return sql(
      `select a.name as area, e.name as estate, g.name, r.stars, r.total / 100.0::float8 as total
         from group_result r join building_group g on g.id = r.group_id join estate e on e.id = g.estate_id join area a on a.id = r.area_id
        where r.year = $1 order by a.code, r.stars desc, r.total desc nulls last, g.id limit 20000`,
      [year],
    );
  }
}
