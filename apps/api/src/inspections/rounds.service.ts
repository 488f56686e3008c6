import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InspectionRound, NewInspectionRound } from '@xinglou/contract';
import { type GroupToVisit, drawRoutes, fewestInspectors, inspectionStages, isDay } from '@xinglou/domain';
import { cycleForWrite, inStage } from '../cycles/index.ts';
import { Clock, Problem, record, settings, sql } from '../platform/index.ts';
import { ownAreas } from './own-areas.service.ts';
import { RoundsQueries, activeInspectors } from './rounds.queries.ts';
import { Slips } from './slips.ts';

/** Which groups a round leads to: those that nobody has seen; after rectification those where something was put right. */
const toVisit: Readonly<Record<InspectionRound['kind'], string>> = {
  first: `not exists (select from inspection_note i where i.cycle_id = n.cycle_id and i.group_id = n.group_id and (i.outcome <> 'noAccess'
      or (select count(*) from inspection_note j where j.cycle_id = n.cycle_id and j.group_id = n.group_id) >= 2))`,
  followUp: `exists (select from finding_now f where f.cycle_id = n.cycle_id and f.group_id = n.group_id and f.responsible = 'group'
      and f.state in ('responded', 'accepted', 'reinspection'))`,
};

/** 暗访轮次: routes by a secret draw, sealed for each inspector alone; destroyed when the round ends. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly clock: Clock,
  ) {}

  async open(year: number, { kind, lastDay, fewReason }: NewInspectionRound): Promise<InspectionRound> {
    const cycle = await cycleForWrite(year);
    inStage(cycle, ...inspectionStages);
    const today = await this.clock.today();
    if (!isDay(lastDay) || lastDay < today) throw new Problem('day-invalid', { field: 'lastDay' });
    const inspectors = await activeInspectors();
    if (inspectors.length === 0) throw new Problem('no-inspectors');
    if (inspectors.length < fewestInspectors && !fewReason?.trim())
      throw new Problem('too-few-inspectors', { count: inspectors.length, fewest: fewestInspectors });
    const groups = await sql<GroupToVisit>(
      `select g.id, g.area_id as "areaId" from nomination n join building_group g on g.id = n.group_id
        where n.cycle_id = $1 and n.state = 'accepted' and ${toVisit[kind]} order by g.id`,
      [cycle.id],
    );
    if (groups.length === 0) throw new Problem('nothing-to-inspect');
    const id = randomUUID();
    const slips = Slips.of(settings().dataDir);
    const own = await ownAreas(slips, inspectors);
    const people = inspectors.map((account) => ({ id: account, ownAreas: own.get(account) ?? [] }));
    const { routes, left } = drawRoutes(people, groups, slips.chance(id));
    if (left.length > 0) throw new Problem('route-impossible');
    await sql(
      `insert into inspection_round (id, cycle_id, number, kind, group_ids, opened_on, last_day, few_reason)
       values ($1, $2, (select coalesce(max(number), 0) + 1 from inspection_round where cycle_id = $2), $3, $4, $5, $6, $7)`,
      [id, cycle.id, kind, groups.map((g) => g.id), today, lastDay, fewReason?.trim() || null],
    );
    await this.keep(id, slips, routes, groups.length);
    await record('inspection-round.opened', { round: id, kind, few: inspectors.length < fewestInspectors });
    return this.queries.read(id);
  }

  /** The routes go with the round: afterwards not even the key tells who went where. */
  async close(id: string): Promise<InspectionRound> {
    await this.queries.read(id);
    await sql('update inspection_round set closed_on = coalesce(closed_on, $2) where id = $1', [
      id,
      await this.clock.today(),
    ]);
    await sql('delete from inspection_route where round_id = $1', [id]);
    await record('inspection-round.closed', { round: id });
    return this.queries.read(id);
  }

  /** One statement, by tag: the order of the rows is as good as drawn. */
  private async keep(id: string, slips: Slips, routes: ReadonlyMap<string, readonly string[]>, most: number) {
    const all = [...routes].map(([account, ids]) => slips.write(`route ${id}`, account, ids, most));
    all.sort((a, b) => a.tag.compare(b.tag));
    await sql(
      'insert into inspection_route (round_id, tag, sealed) select $1, * from unnest($2::bytea[], $3::bytea[])',
      [id, all.map((s) => s.tag), all.map((s) => s.sealed)],
    );
  }
}
