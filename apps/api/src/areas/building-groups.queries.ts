import { Injectable } from '@nestjs/common';
import type { BuildingGroup, BuildingGroupQuery, GroupHistory, Page } from '@xinglou/contract';
import { asSeen } from '@xinglou/domain';
import type { RegisterLine } from './register-rows.ts';
import { Problem, actor, keysetOf, pageOf, sql, sqlOne } from '../platform/index.ts';

type Row = BuildingGroup & { sortArea: string };
const leaderOf = (role: string) => `(select jsonb_build_object('name', l.name, 'phone', l.phone, 'since', l.valid_from)
    from leader l where l.group_id = g.id and l.role = '${role}' and l.valid_to is null)`;
const select = `select g.id, g.area_id as "areaId", a.name as "areaName", e.name as estate, g.name, g.address, g.doors, g.floor_from as "floorFrom",
    g.floor_to as "floorTo", g.households, g.floors, g.built_year as "builtYear", g.signature_feature as "signatureFeature", g.x, g.y,
    jsonb_build_object('lift', g.lift, 'greenery', g.greenery, 'frontDoor', g.front_door, 'sharedKitchen', g.shared_kitchen,
                       'shopsBelow', g.shops_below) as traits,
    ${leaderOf('leader')} as leader, ${leaderOf('standIn')} as "standIn", g.retired_on as "retiredOn", g.version, a.code as "sortArea"
  from building_group g join area a on a.id = g.area_id join estate e on e.id = g.estate_id`;
const zh = 'collate "zh-Hans-x-icu"';

/** An area's officer sees only its own; null: everything. */
const ownArea = (): string | null => (actor().persona === 'area' ? actor().areaId : null);

@Injectable()
export class BuildingGroupsQueries {
  /** The register by area, estate and name in Chinese order; `q` in name, estate, address or leader. */
  async list(query: BuildingGroupQuery): Promise<Page<BuildingGroup>> {
    const { after, limit } = keysetOf(query, 4);
    const rows = await sql<Row>(
      `${select}
        where ($1::uuid is null or g.area_id = $1) and ($2::uuid is null or g.area_id = $2)
          and ($3::text is null or strpos(g.name || ' ' || e.name || ' ' || g.address, $3) > 0
               or exists (select from leader l where l.group_id = g.id and l.valid_to is null and strpos(l.name, $3) > 0))
          and (g.retired_on is not null) = $4
          and ($5::text is null or (a.code, e.name ${zh}, g.name ${zh}, g.id) > ($5, $6 ${zh}, $7 ${zh}, $8::uuid))
        order by a.code, e.name ${zh}, g.name ${zh}, g.id
        limit $9 + 1`,
      [
        ownArea(),
        query.area ?? null,
        query.q ?? null,
        query.retired === 'true',
        ...(after ?? [null, null, null, null]),
        limit,
      ],
    );
    const page = pageOf(rows, limit, (r) => [r.sortArea, r.estate, r.name, r.id]);
    return { ...page, items: page.items.map(shown) };
  }

  /** The whole register, or one's own area's, as a roster has it. */
  forExport(): Promise<RegisterLine[]> {
    return sql<RegisterLine>(
      `select a.name as area, e.name as estate, g.name, g.address, g.households, g.floors, g.built_year as "builtYear",
              l.name as leader, l.phone, g.signature_feature as "signatureFeature"
         from building_group g join area a on a.id = g.area_id join estate e on e.id = g.estate_id
         left join leader l on l.group_id = g.id and l.role = 'leader' and l.valid_to is null
        where g.retired_on is null and ($1::uuid is null or g.area_id = $1)
        order by a.code, e.name ${zh}, g.name ${zh}, g.id limit 20000`,
      [ownArea()],
    );
  }

  /** A group that this person may see; a foreign one is not there. */
  async read(id: string): Promise<BuildingGroup> {
    const row = await sqlOne<Row>(`${select} where g.id = $1 and ($2::uuid is null or g.area_id = $2)`, [
      id,
      ownArea(),
    ]);
    if (!row) throw new Problem('not-found');
    return shown(row);
  }

  async history(id: string): Promise<GroupHistory> {
    await this.read(id);
    const leaders = await sql<GroupHistory['leaders'][0]>(
      `select role, name, valid_from as "from", valid_to as "to" from leader where group_id = $1
        order by valid_from, valid_to nulls last, role, name collate "zh-Hans-x-icu", id limit 200`,
      [id],
    );
    const changes = await sql<GroupHistory['changes'][0]>(
      `select h.day, h.change->'fields' as fields,
              h.change->'before' || jsonb_strip_nulls(jsonb_build_object('areaId', a.name, 'estateId', e.name)) as before
         from group_history h
         left join area a on a.id = (h.change->'before'->>'areaId')::uuid
         left join estate e on e.id = (h.change->'before'->>'estateId')::uuid
        where h.group_id = $1 order by h.day, h.id limit 500`,
      [id],
    );
    const stars = await sql<GroupHistory['stars'][0]>(
      `select c.year, w.stars, w.state, r.total
         from award w join cycle c on c.id = w.cycle_id left join group_result r on r.cycle_id = w.cycle_id and r.group_id = w.group_id
        where w.group_id = $1 order by c.year limit 100`,
      [id],
    );
    return { leaders, changes, stars };
  }
}

function shown({ sortArea: _sort, ...group }: Row): BuildingGroup {
  const { persona, areaId } = actor();
  const seen = (l: BuildingGroup['leader']) =>
    l && { ...l, phone: asSeen('leaderPhone', persona, l.phone, areaId === group.areaId) };
  return { ...group, leader: seen(group.leader), standIn: seen(group.standIn) };
}
