import { Injectable } from '@nestjs/common';
import type { InspectionCoverage, InspectionGroup } from '@xinglou/contract';
import { coveragePercent, seenState } from '@xinglou/domain';
import { cycleIdOf } from '../cycles/index.ts';
import { sql } from '../platform/index.ts';

@Injectable()
export class InspectionsQueries {
  /** The groups that passed the material review, by area and name. Nothing of who went where. */
  async groups(year: number): Promise<{ items: InspectionGroup[] }> {
    const items = await sql<InspectionGroup>(
      `select g.id as "groupId", g.name, a.name as "areaName", e.name as estate, g.address, g.floors, g.lift
         from nomination n join building_group g on g.id = n.group_id join area a on a.id = g.area_id join estate e on e.id = g.estate_id
        where n.cycle_id = $1 and n.state = 'accepted'
        order by a.code, e.name collate "zh-Hans-x-icu", g.name collate "zh-Hans-x-icu", g.id limit 2000`,
      [await cycleIdOf(year)],
    );
    return { items };
  }

  /** What of the accepted groups has been seen, by area and on the map. */
  async coverage(year: number): Promise<InspectionCoverage> {
    const rows = await sql<PlaceRow>(
      `select g.id as "groupId", g.name as "groupName", a.id as "areaId", a.name as "areaName", g.x, g.y,
              array(select i.outcome from inspection_note i where i.cycle_id = n.cycle_id and i.group_id = n.group_id order by i.id) as outcomes
         from nomination n join building_group g on g.id = n.group_id join area a on a.id = n.area_id
        where n.cycle_id = $1 and n.state = 'accepted'
        order by a.code, a.id, g.name collate "zh-Hans-x-icu", g.id limit 2000`,
      [await cycleIdOf(year)],
    );
    const places = rows.map(({ outcomes, ...r }) => ({ ...r, state: seenState(outcomes) }));
    const items = [...new Map(places.map((p) => [p.areaId, p.areaName]))].map(([areaId, areaName]) => {
      const own = places.filter((p) => p.areaId === areaId);
      return { areaId, areaName, groups: own.length, inspected: seenOf(own) };
    });
    const [groups, inspected] = [places.length, seenOf(places)];
    const percent = coveragePercent(inspected, groups);
    return { groups, inspected, percent, items, places: places.map(({ areaName: _, ...p }) => p) };
  }
}

interface PlaceRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly outcomes: ('findings' | 'none' | 'noAccess')[];
}
const seenOf = (places: readonly { state: string }[]): number => places.filter((p) => p.state === 'seen').length;
