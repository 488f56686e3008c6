import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AreaApplication,
  AreaApplicationBody,
  NewNomination,
  Nomination,
  NominationPatch,
  NominationReview,
} from '@xinglou/contract';
import { flaw, mayEdit } from '@xinglou/domain';
import { cycleForWrite, inStage } from '../cycles/index.ts';
import { refuseMissingPhotos } from '../photos/index.ts';
import {
  Clock,
  Problem,
  actor,
  matchVersion,
  record,
  requireDay,
  requireReason,
  sql,
  sqlOne,
  tx,
} from '../platform/index.ts';
import { NominationEntity } from './nomination.entity.ts';
import { NominationsQueries } from './nominations.queries.ts';

@Injectable()
export class NominationsService {
  constructor(
    private readonly queries: NominationsQueries,
    private readonly clock: Clock,
  ) {}

  async nominate(year: number, { groupId, ...form }: NewNomination): Promise<Nomination> {
    const cycle = await cycleForWrite(year);
    const areaId = actor().areaId ?? '';
    const own = await sqlOne('select 1 from building_group where id = $1 and area_id = $2 and retired_on is null', [
      groupId,
      areaId,
    ]);
    if (!own) throw new Problem('not-found');
    inStage(cycle, 'nomination');
    const id = randomUUID();
    await tx().insert(NominationEntity, {
      id,
      subdistrictId: actor().subdistrictId,
      cycleId: cycle.id,
      areaId,
      groupId,
      ...form,
    });
    await record('nomination.begun', { nomination: id, group: groupId });
    return this.queries.read(id);
  }

  async change(year: number, id: string, asked: number, patch: NominationPatch): Promise<Nomination> {
    const { row, cycle } = await this.own(year, id);
    matchVersion(asked, row);
    if (!mayEdit(row.state, cycle.stage))
      throw new Problem('not-in-this-state', {}, { stage: cycle.stage, state: row.state });
    await tx().update(NominationEntity, { id }, { ...patch, version: row.version + 1 });
    await record('nomination.changed', { nomination: id, fields: Object.keys(patch) });
    return this.queries.read(id);
  }

  async withdraw(year: number, id: string): Promise<void> {
    const { row, cycle } = await this.own(year, id);
    if (row.state !== 'draft' || cycle.stage !== 'nomination')
      throw new Problem('not-in-this-state', {}, { state: row.state });
    await tx().delete(NominationEntity, { id });
    await record('nomination.withdrawn', { nomination: id, group: row.groupId });
  }

  async submit(year: number, id: string): Promise<Nomination> {
    const { row, cycle } = await this.own(year, id);
    const { missing } = await this.queries.read(id);
    if (missing.length > 0)
      throw new Problem('nomination-incomplete', { what: missing.map((part) => flaw(part)) }, { missing });
    await refuseMissingPhotos(row.photos);
    if (!mayEdit(row.state, cycle.stage))
      throw new Problem('not-in-this-state', {}, { stage: cycle.stage, state: row.state });
    return this.moved(row, 'submitted', {});
  }

  /** 通过；退回补正（写明理由）；不通过（写明理由）。 */
  async review(year: number, id: string, { outcome, reason, checklist }: NominationReview): Promise<Nomination> {
    const { row, cycle } = await this.own(year, id);
    if (outcome !== 'accepted') requireReason(reason);
    inStage(cycle, 'materialReview');
    if (row.state !== 'submitted') throw new Problem('not-in-this-state', {}, { state: row.state });
    return this.moved(row, outcome, { reason, checklist });
  }

  /** The office tells the areas about drafts that are left over: a gate asks for it. */
  async remind(year: number): Promise<{ told: number }> {
    const cycle = await cycleForWrite(year);
    const rows = await sql(
      `update nomination set told_on = $2 where cycle_id = $1 and state = 'draft' and told_on is null returning 1`,
      [cycle.id, await this.clock.today()],
    );
    await record('nomination.areas-told', { cycle: cycle.id, drafts: rows.length });
    return { told: rows.length };
  }

  /** How many applied, how many were put forward, by which meeting. */
  async recordApplications(year: number, asked: number, body: AreaApplicationBody): Promise<AreaApplication> {
    requireDay(body.meetingDay, 'meetingDay');
    const cycle = await cycleForWrite(year);
    const areaId = actor().areaId;
    const before = await sqlOne<{ version: number }>(
      'select version from area_application where cycle_id = $1 and area_id = $2 for update',
      [cycle.id, areaId],
    );
    matchVersion(asked, before ?? { version: 0 });
    inStage(cycle, 'nomination');
    const values = [cycle.id, areaId, body.applied, body.putForward, body.meeting, body.meetingDay];
    if (before)
      await sql(
        `update area_application set applied = $3, put_forward = $4, meeting = $5, meeting_day = $6, version = version + 1
          where cycle_id = $1 and area_id = $2`,
        values,
      );
    else
      await sql(
        'insert into area_application (cycle_id, area_id, applied, put_forward, meeting, meeting_day) values ($1, $2, $3, $4, $5, $6)',
        values,
      );
    await record('applications.recorded', { cycle: cycle.id, area: areaId });
    const [own] = (await this.queries.applications(year)).items;
    if (!own) throw new Problem('not-found');
    return own;
  }

  private async moved(
    row: NominationEntity,
    to: 'submitted' | 'accepted' | 'returned' | 'rejected',
    why: { reason?: string | undefined; checklist?: object | undefined },
  ) {
    const today = await this.clock.today();
    const submitted = to === 'submitted' ? { submittedOn: today } : {};
    await tx().update(NominationEntity, { id: row.id }, { state: to, version: row.version + 1, ...submitted });
    await sql(
      'insert into nomination_event (nomination_id, kind, reason, checklist, day, actor_id) values ($1, $2, $3, $4, $5, $6)',
      [row.id, to, why.reason ?? null, why.checklist ? JSON.stringify(why.checklist) : null, today, actor().id],
    );
    await record(`nomination.${to}`, { nomination: row.id, group: row.groupId });
    return this.queries.read(row.id);
  }

  /** The nomination of this year that the caller may touch, locked; the cycle cannot move meanwhile. */
  private async own(year: number, id: string) {
    const cycle = await cycleForWrite(year);
    const area = actor().persona === 'area' ? { areaId: actor().areaId ?? '' } : {};
    const row = await tx().findOne(NominationEntity, {
      where: { id, cycleId: cycle.id, ...area },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new Problem('not-found');
    return { row, cycle };
  }
}
