import { Injectable } from '@nestjs/common';
import type { ExpectedSheets } from '@xinglou/contract';
import { requireDay, sql } from '../platform/index.ts';
import { photosMissing } from './score-sheets.queries.ts';

type Row = ExpectedSheets['items'][0];

@Injectable()
export class ExpectedSheetsQueries {
  /** By day and judge; what has not come is named (RELIABILITY.md L6, L13). Visits that are off owe nothing. */
  async list(year: number, day: string | undefined): Promise<ExpectedSheets> {
    requireDay(day, 'day');
    const items = await sql<Row>(
      `with owed as (
         select v.day, v.position, v.id as visit, j.id as judge, j.name, g.name as group_name, a.name as area_name,
                (select s.provenance from score_sheet s where s.visit_id = v.id and s.judge_id = j.id order by s.received_at limit 1) as came,
                coalesce((select cardinality(${photosMissing}) from score_sheet s
                  where s.visit_id = v.id and s.judge_id = j.id
                    and not exists (select from score_sheet later where later.supersedes = s.id)), 0) as photos
           from cycle c
           join visit v on v.cycle_id = c.id and not v.cancelled and v.excused_reason is null and not v.training
           join judge j on j.id = any (v.judges)
           join building_group g on g.id = v.group_id
           join area a on a.id = g.area_id
          where c.year = $1 and ($2::date is null or v.day = $2)
       )
       select to_char(day, 'YYYY-MM-DD') as day, judge as "judgeId", name as "judgeName", count(*)::int as expected, count(came)::int as received,
              coalesce(jsonb_agg(jsonb_build_object('visitId', visit, 'areaName', area_name, 'groupName', group_name) order by position, visit)
                filter (where came is null), '[]') as missing,
              coalesce(jsonb_agg(jsonb_build_object('visitId', visit, 'areaName', area_name, 'groupName', group_name, 'photos', photos) order by position, visit)
                filter (where photos > 0), '[]') as incomplete,
              coalesce(jsonb_agg(jsonb_build_object('visitId', visit, 'areaName', area_name, 'groupName', group_name, 'provenance', came) order by position, visit)
                filter (where came <> 'phone'), '[]') as otherwise
         from owed
        group by day, judge, name
        order by day, name collate "zh-Hans-x-icu", judge
        limit 2000`,
      [year, day ?? null],
    );
    return { items };
  }
}
