import { Injectable } from '@nestjs/common';
import type { BoardRow } from '@xinglou/contract';
import { sql } from '../platform/index.ts';
import { cycleIdOf } from './cycle-of-year.ts';

/** 年度进度: every nominated group of the year in one statement, grouped before it is joined. */
const board = `
  with visited as (
    select v.group_id, min(v.day) as day, sum(cardinality(v.judges))::int as due,
           sum((select count(distinct s.judge_id) from score_sheet s where s.visit_id = v.id))::int as sheets
      from visit v where v.cycle_id = $1 and not v.cancelled and v.excused_reason is null group by v.group_id),
  found as (
    select f.group_id, count(*)::int as findings, (count(*) filter (where f.state not in ('accepted', 'handedOn', 'dismissed')))::int as open
      from finding_now f
     where f.cycle_id = $1 group by f.group_id),
  earlier as (
    select w.group_id, jsonb_agg(jsonb_build_object('year', p.year, 'stars', w.stars) order by p.year) as years
      from award w join cycle p on p.id = w.cycle_id join cycle c on c.id = $1 and p.year < c.year and p.year >= c.year - 5
     where w.state <> 'withdrawn' group by w.group_id)
  select n.group_id as "groupId", g.name as "groupName", n.area_id as "areaId", a.name as "areaName", n.state as nomination,
         n.stars_applied as "starsApplied",
         exists (select from inspection_note i where i.cycle_id = n.cycle_id and i.group_id = n.group_id and i.outcome <> 'noAccess') as inspected,
         coalesce(f.findings, 0) as findings, coalesce(f.open, 0) as "findingsOpen",
         v.day as "visitDay", coalesce(v.sheets, 0) as sheets, coalesce(v.due, 0) as "sheetsDue", coalesce(w.years, '[]') as earlier
    from nomination n join building_group g on g.id = n.group_id join area a on a.id = n.area_id
    left join visited v on v.group_id = n.group_id left join found f on f.group_id = n.group_id left join earlier w on w.group_id = n.group_id
   where n.cycle_id = $1 order by a.code, g.name collate "zh-Hans-x-icu", n.id limit 2000`;

@Injectable()
export class BoardQueries {
  async read(year: number): Promise<{ items: BoardRow[] }> {
    const cycleId = await cycleIdOf(year);
    return { items: await sql<BoardRow>(board, [cycleId], 'board') };
  }
}
