import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BuildingGroup, BuildingGroupPatch, NewBuildingGroup } from '@xinglou/contract';
import { cleanText, phoneOf } from '@xinglou/domain';
import { Clock, Problem, actor, matchVersion, record, sql, sqlOne, sqlRow, tx } from '../platform/index.ts';
import { BuildingGroupEntity } from './building-group.entity.ts';
import { BuildingGroupsQueries } from './building-groups.queries.ts';

type LeaderSet = NonNullable<BuildingGroupPatch['leader']> | null;

@Injectable()
export class BuildingGroupsService {
  constructor(
    private readonly queries: BuildingGroupsQueries,
    private readonly clock: Clock,
  ) {}

  async create({ areaId, estate, name, leader, traits, ...facts }: NewBuildingGroup): Promise<BuildingGroup> {
    if (actor().persona === 'area' && actor().areaId !== areaId) throw new Problem('not-found');
    const area = await sqlOne('select 1 from area where id = $1 and valid_to is null', [areaId]);
    if (!area) throw new Problem('not-found');
    const id = randomUUID();
    await tx().insert(BuildingGroupEntity, {
      id,
      subdistrictId: actor().subdistrictId,
      areaId,
      estateId: await this.estate(areaId, estate),
      name: cleanText(name),
      ...facts,
      ...traits,
    });
    if (leader !== undefined) await this.setLeader(id, 'leader', leader);
    await record('building-group.created', { group: id, area: areaId });
    return this.queries.read(id);
  }

  /** Facts, traits, leader, stand-in; what was before goes to the group's history, without names of persons. */
  async change(id: string, asked: number, patch: BuildingGroupPatch): Promise<BuildingGroup> {
    const own = actor().persona === 'area' ? { areaId: actor().areaId ?? '' } : {};
    const row = await tx().findOne(BuildingGroupEntity, { where: { id, ...own }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Problem('not-found');
    matchVersion(asked, row);
    const { estate, name, leader, standIn, traits, retired, ...facts } = patch;
    const today = await this.clock.today();
    const next: Partial<BuildingGroupEntity> = {
      ...facts,
      ...traits,
      ...(name === undefined ? {} : { name: cleanText(name) }),
      ...(estate === undefined ? {} : { estateId: await this.estate(row.areaId, estate) }),
      ...(retired === undefined ? {} : { retiredOn: retired ? today : null }),
    };
    const fields = (Object.keys(next) as (keyof BuildingGroupEntity)[]).filter((f) => !same(next[f], row[f]));
    await tx().update(BuildingGroupEntity, { id }, { ...next, version: row.version + 1 });
    if (fields.length > 0) {
      const before = Object.fromEntries(fields.map((f) => [f, row[f]]));
      await sql('insert into group_history (group_id, day, change) values ($1, $2, $3)', [
        id,
        today,
        JSON.stringify({ fields, before }),
      ]);
    }
    if (leader !== undefined) await this.setLeader(id, 'leader', leader);
    if (standIn !== undefined) await this.setLeader(id, 'standIn', standIn);
    await record('building-group.changed', { group: id, fields: Object.keys(patch) });
    return this.queries.read(id);
  }

  private async estate(areaId: string, name: string): Promise<string> {
    await sql('insert into estate (area_id, name) values ($1, $2) on conflict do nothing', [areaId, cleanText(name)]);
    const { id } = await sqlRow<{ id: string }>('select id from estate where area_id = $1 and name = $2', [
      areaId,
      cleanText(name),
    ]);
    return id;
  }

  /** A change of person begins a new term; a corrected phone does not. Null: vacant. */
  private async setLeader(groupId: string, role: 'leader' | 'standIn', to: LeaderSet): Promise<void> {
    const today = await this.clock.today();
    const name = to && cleanText(to.name);
    const phone = to?.phone ? phoneOf(to.phone) : null;
    if (to?.phone && phone === null) throw new Problem('group-invalid');
    const now = await sqlOne<{ id: string; name: string }>(
      'select id, name from leader where group_id = $1 and role = $2 and valid_to is null for update',
      [groupId, role],
    );
    if (now?.name === name) {
      if (to && 'phone' in to) await sql('update leader set phone = $2 where id = $1', [now?.id, phone]);
      return;
    }
    if (now) await sql('update leader set valid_to = $2 where id = $1', [now.id, today]);
    if (name !== null)
      await sql('insert into leader (group_id, role, name, phone, valid_from) values ($1, $2, $3, $4, $5)', [
        groupId,
        role,
        name,
        phone,
        today,
      ]);
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
