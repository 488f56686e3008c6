import { Injectable } from '@nestjs/common';
import type { InspectionStop } from '@xinglou/contract';
import { type SeenState, seenState } from '@xinglou/domain';
import { actor, settings, sql, sqlOne } from '../platform/index.ts';
import { Slips } from './slips.ts';

interface StopRow extends Omit<InspectionStop, 'state'> {
  readonly outcomes: ('findings' | 'none' | 'noAccess')[];
}

/** 我的路线: opened with the inspector's own slip, for the inspector's own session. */
@Injectable()
export class RouteQueries {
  async mine(): Promise<{ items: InspectionStop[] }> {
    const slips = Slips.of(settings().dataDir);
    const account = actor().id ?? '';
    const rounds = await sql<{ id: string; kind: InspectionStop['kind']; lastDay: string }>(
      'select id, kind, last_day as "lastDay" from inspection_round where closed_on is null order by id limit 20',
    );
    const items: InspectionStop[] = [];
    for (const round of rounds) {
      const slip = await sqlOne<{ sealed: Buffer }>(
        'select sealed from inspection_route where round_id = $1 and tag = $2',
        [round.id, slips.tagOf(`route ${round.id}`, account)],
      );
      if (!slip) continue;
      const stops = await this.stops(round, slips.read(`route ${round.id}`, account, slip.sealed));
      items.push(...stops.map(({ outcomes, ...s }) => ({ ...s, state: seenState(outcomes) satisfies SeenState })));
    }
    return { items };
  }

  private stops(round: { id: string; kind: string; lastDay: string }, groups: readonly string[]): Promise<StopRow[]> {
    return sql(
      `select g.id as "groupId", g.name, a.name as "areaName", e.name as estate, g.address, g.floors, g.lift, $2 as kind, $3 as "lastDay",
              array(select i.outcome from inspection_note i where i.round_id = $1 and i.group_id = g.id order by i.id) as outcomes
         from building_group g join area a on a.id = g.area_id join estate e on e.id = g.estate_id
        where g.id = any ($4)
        order by a.code, e.name collate "zh-Hans-x-icu", g.name collate "zh-Hans-x-icu", g.id`,
      [round.id, round.kind, round.lastDay, groups],
    );
  }
}
