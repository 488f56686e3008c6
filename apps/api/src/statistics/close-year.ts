import type { ReckonedGroup } from '@xinglou/domain';
import { hundredths } from '@xinglou/domain';
import { sql } from '../platform/index.ts';
import { asFrozen, newestReckoning } from '../reckonings/index.ts';

/** Per-group results and area summaries of a finished year, from its newest reckoning: statistics never read a sheet. */
export async function closeYear(cycleId: string): Promise<void> {
  const reckoning = await newestReckoning(cycleId);
  if (!reckoning) return;
  const { groups } = asFrozen(reckoning); // training buildings have no nomination and fall out below
  await sql(
    `insert into group_result (cycle_id, year, group_id, area_id, stars, total, dimensions)
     select $1, c.year, p.ref, n.area_id, r.stars, r.total, r.dimensions::jsonb
       from unnest($2::text[], $3::int[], $4::int[], $5::text[]) as r (number, stars, total, dimensions)
       join public_number p on p.cycle_id = $1 and p.kind = 'group' and p.number = r.number
       join nomination n on n.cycle_id = $1 and n.group_id = p.ref
       join cycle c on c.id = $1
     on conflict (cycle_id, group_id) do update set stars = excluded.stars, total = excluded.total, dimensions = excluded.dimensions`,
    [
      cycleId,
      groups.map((g) => g.id),
      groups.map((g) => g.stars),
      groups.map((g) => (g.total === null ? null : hundredths(g.total))),
      groups.map((g) => JSON.stringify(scores(g))),
    ],
  );
  await sql(
    `insert into area_year_summary (year, area_id, groups, stars3, stars4, stars5, total_sum, scored, dimension_sums)
     select r.year, r.area_id, count(*), count(*) filter (where stars = 3), count(*) filter (where stars = 4), count(*) filter (where stars = 5),
            coalesce(sum(total), 0), count(total),
            coalesce((select jsonb_object_agg(key, sum) from (
               select d.key, sum(d.value::numeric) as sum from group_result o, jsonb_each_text(o.dimensions) d
                where o.cycle_id = $1 and o.area_id = r.area_id group by d.key) s), '{}')
       from group_result r where r.cycle_id = $1 group by r.year, r.area_id
     on conflict (subdistrict_id, year, area_id) do update set groups = excluded.groups, stars3 = excluded.stars3, stars4 = excluded.stars4,
       stars5 = excluded.stars5, total_sum = excluded.total_sum, scored = excluded.scored, dimension_sums = excluded.dimension_sums`,
    [cycleId],
  );
}

/** Scores of the dimensions in whole hundredths. */
const scores = (g: ReckonedGroup): Record<string, number> =>
  Object.fromEntries(
    Object.entries(g.dimensions).flatMap(([key, d]) => (d.score === null ? [] : [[key, hundredths(d.score)]])),
  );
