import { Injectable } from '@nestjs/common';
import type { Area } from '@xinglou/contract';
import { sql } from '../platform/index.ts';

@Injectable()
export class AreasQueries {
  /** Areas valid on a day, by code, with how many groups each looks after now. */
  async list(at: string): Promise<{ items: Area[] }> {
    const items = await sql<Area>(
      `select a.id, a.code, a.name, a.valid_from as "validFrom", a.valid_to as "validTo", a.version,
              array(select successor_id from area_successor s where s.area_id = a.id order by 1) as successors,
              (select count(*)::int from building_group g where g.area_id = a.id and g.retired_on is null) as groups
         from area a
        where a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1)
        order by a.code, a.id limit 1000`,
      [at],
    );
    return { items };
  }
}
