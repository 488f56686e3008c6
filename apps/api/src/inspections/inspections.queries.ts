import { Injectable } from '@nestjs/common';
import type { InspectionCoverage, InspectionGroup } from '@xinglou/contract';
import { Problem, sql, sqlOne } from '../platform/index.ts';

@Injectable()
export class InspectionsQueries {
  /** The groups that passed the material review, by area and name. Nothing of who went where. */
  async groups(year: number): Promise<{ items: InspectionGroup[] }> {
    const items = await sql<InspectionGroup>(
      `select g.id as "groupId", g.name, a.name as "areaName", e.name as estate, g.address, g.floors, g.lift
         from nomination n join building_group g on g.id = n.group_id join area a on a.id = g.area_id join estate e on e.id = g.estate_id
        where n.cycle_id = $1 and n.state = 'accepted'
        order by a.code, e.name collate "zh-Hans-x-icu", g.name collate "zh-Hans-x-icu", g.id limit 2000`,
      [await cycleId(year)],
    );
    return { items };
  }

  /** How many of the accepted groups somebody has looked at, by area. */
  async coverage(year: number): Promise<InspectionCoverage> {
    const items = await sql<InspectionCoverage['items'][0]>(
      `select a.id as "areaId", a.name as "areaName", count(*)::int as groups,
              count(*) filter (where exists (select from inspection_note i where i.cycle_id = n.cycle_id and i.group_id = n.group_id
                                               and i.outcome <> 'noAccess'))::int as inspected
         from nomination n join area a on a.id = n.area_id
        where n.cycle_id = $1 and n.state = 'accepted' group by a.id, a.name, a.code order by a.code, a.id limit 500`,
      [await cycleId(year)],
    );
    const sum = (of: 'groups' | 'inspected') => items.reduce((total, i) => total + i[of], 0);
    return { groups: sum('groups'), inspected: sum('inspected'), items };
  }
}

async function cycleId(year: number): Promise<string> {
  const row = await sqlOne<{ id: string }>('select id from cycle where year = $1', [year]);
  if (!row) throw new Problem('not-found');
  return row.id;
}
