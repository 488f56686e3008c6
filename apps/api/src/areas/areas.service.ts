import { Injectable } from '@nestjs/common';
import type { Area, AreaMerge, NewArea } from '@xinglou/contract';
import { addDays, cleanText, isDay } from '@xinglou/domain';
import { Clock, Problem, record, requireDay, sql, sqlRow } from '../platform/index.ts';

@Injectable()
export class AreasService {
  constructor(private readonly clock: Clock) {}

  async create({ code, name, validFrom }: NewArea): Promise<Area> {
    requireDay(validFrom, 'validFrom');
    const area = await sqlRow<Pick<Area, 'id' | 'validFrom'>>(
      `insert into area (code, name, valid_from) values ($1, $2, coalesce($3::date, '1990-01-01')) returning id, valid_from as "validFrom"`,
      [code, cleanText(name), validFrom ?? null],
    );
    await record('area.created', { area: area.id });
    return { ...area, code, name: cleanText(name), validTo: null, successors: [], groups: 0, version: 1 };
  }

  /** 居民区合并：旧的到前一天为止，小区和楼组归到新的；统计跟着楼组走。 */
  async merge(id: string, { into, day }: AreaMerge): Promise<void> {
    // Groups move at once: a day to come would show them where they are not yet.
    if (!isDay(day) || day > (await this.clock.today())) throw new Problem('day-invalid', { field: 'day' });
    const rows = await sql<{ id: string; validTo: string | null }>(
      'select id, valid_to as "validTo" from area where id = any ($1) order by id for update',
      [[id, into]],
    );
    const [from, to] = [id, into].map((wanted) => rows.find((r) => r.id === wanted));
    if (!from || !to) throw new Problem('not-found');
    if (from === to || from.validTo !== null || to.validTo !== null) throw new Problem('area-invalid');
    await sql('insert into area_successor (area_id, successor_id) values ($1, $2)', [id, into]);
    await sql('update area set valid_to = $2, version = version + 1 where id = $1', [id, addDays(day, -1)]);
    await sql(
      `insert into group_history (group_id, day, change)
       select id, $2, jsonb_build_object('fields', jsonb_build_array('areaId'), 'before', jsonb_build_object('areaId', area_id))
         from building_group where area_id = $1 and retired_on is null`,
      [id, day],
    );
    // Estates of the same name become one; the others move.
    await sql(
      `update building_group g set area_id = $2, version = g.version + 1,
              estate_id = coalesce((select t.id from estate t join estate o on o.id = g.estate_id where t.area_id = $2 and t.name = o.name), g.estate_id)
        where g.area_id = $1`,
      [id, into],
    );
    await sql(
      `update estate e set area_id = $2 where e.area_id = $1 and not exists (select from estate t where t.area_id = $2 and t.name = e.name)`,
      [id, into],
    );
    await record('area.merged', { area: id, into });
  }
}
