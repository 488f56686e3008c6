import { Injectable } from '@nestjs/common';
import type { Plan, PlanBody } from '@xinglou/contract';
import { evenSplit, flaw } from '@xinglou/domain';
import { type LockedCycle, cycleForMove, cycleIdOf, inStage } from '../cycles/index.ts';
import { Problem, actor, mustExist, record, requireDay, sql, sqlOne, sqlRow } from '../platform/index.ts';
import { drawPublicNumbers } from '../reckonings/index.ts';
import { JuryService } from './jury.service.ts';
import {
  type NewVisitRow,
  barredPairs,
  insertVisits,
  membersOn,
  refuseConflicts,
  refuseEmptyPanel,
} from './planning.ts';

const select = `select p.id, p.created_at as "createdAt", p.seed, p.bound, p.gap,
    coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'groupId', v.group_id, 'teamId', v.team_id, 'day', v.day, 'position', v.position,
        'training', v.training) order by v.day, v.team_id, v.position, v.id) from visit v where v.plan_id = p.id and not v.cancelled), '[]') as visits
  from plan p`;

@Injectable()
export class PlansService {
  constructor(private readonly jury: JuryService) {}

  async list(year: number): Promise<{ items: Plan[] }> {
    const rows = await sql<Plan & { createdAt: Date }>(
      `${select} where p.cycle_id = $1 order by p.created_at desc, p.id limit 50`,
      [await cycleIdOf(year)],
    );
    return { items: rows.map(shown) };
  }

  /** By draw or by hand. What has a sheet stays; the other planned visits are replaced. Numbers are drawn before the first sheet. */
  async make(year: number, body: PlanBody): Promise<Plan> {
    const named = [...(body.training ?? []), ...(body.assignments ?? []).map((a) => a.groupId)];
    await mustExist('building_group', named);
    const cycle = await cycleForMove(year);
    const seed = body.seed?.trim() || `${year}-${(await this.list(year)).items.length + 1}`;
    const teams = (await this.jury.teams(year)).items;
    if (teams.every((t) => t.days.length === 0)) throw new Problem('plan-invalid', { what: flaw('no-teams-yet') });
    const visits = body.assignments
      ? await byHand(cycle, body.assignments)
      : await byDraw(cycle, teams, seed, body.mostPerDay ?? 6);
    const training = await this.training(cycle, teams, body);
    inStage(cycle, 'anonymousInspection', 'rectification', 'finalInspection');
    await sql(
      `update visit v set cancelled = true, version = version + 1
        where v.cycle_id = $1 and not v.cancelled and v.purpose = 'first' and (not v.training or $2)
          and not exists (select from score_sheet s where s.visit_id = v.id)`,
      [cycle.id, body.training !== undefined],
    );
    const loads = teams.map((t) => visits.filter((v) => v.teamId === t.id).length);
    const bound = Math.ceil(visits.length / Math.max(1, teams.length));
    const { id } = await sqlRow<{ id: string }>(
      'insert into plan (cycle_id, seed, bound, gap) values ($1, $2, $3, $4) returning id',
      [cycle.id, seed, bound, bound === 0 ? 0 : Math.max(0, (Math.max(...loads) - bound) / bound)],
    );
    await insertVisits(cycle.id, id, [...visits, ...training]);
    await drawPublicNumbers(cycle.id);
    await record('plan.made', { cycle: cycle.id, plan: id, visits: visits.length, by: actor().id });
    return shown(await sqlRow<Plan & { createdAt: Date }>(`${select} where p.id = $1`, [id]));
  }

  /** Two buildings that are not nominated, each seen by every team. */
  private async training(
    cycle: LockedCycle,
    teams: Awaited<ReturnType<JuryService['teams']>>['items'],
    body: PlanBody,
  ): Promise<NewVisitRow[]> {
    if (!body.training?.length) return [];
    const nominated = await sqlOne('select 1 from nomination where cycle_id = $1 and group_id = any ($2) limit 1', [
      cycle.id,
      body.training,
    ]);
    if (nominated) throw new Problem('plan-invalid', { what: flaw('training-group-nominated') });
    const barred = await barredPairs(cycle.id);
    const { training, trainingDay } = body;
    return teams.flatMap((t) => {
      const judges = [...new Set(t.days.flatMap((d) => d.judges))].sort();
      const day = trainingDay ?? t.days[0]?.day ?? '';
      return training.map((groupId, position) => ({
        groupId,
        teamId: t.id,
        day,
        position,
        judges: judges.filter((j) => !barred.has(`${j} ${groupId}`)),
        training: true,
        purpose: 'first' as const,
      }));
    });
  }
}

const shown = ({ createdAt, ...plan }: Plan & { createdAt: Date | string }): Plan => ({
  ...plan,
  createdAt: new Date(createdAt).toISOString(),
});

async function byDraw(
  cycle: LockedCycle,
  teams: { id: string; days: { day: string; judges: string[] }[] }[],
  seed: string,
  most: number,
): Promise<NewVisitRow[]> {
  const groups = await sql<{ id: string; areaId: string }>(
    `select n.group_id as id, g.area_id as "areaId" from nomination n join building_group g on g.id = n.group_id
      where n.cycle_id = $1 and n.state = 'accepted'
        and not exists (select from visit v join score_sheet s on s.visit_id = v.id where v.cycle_id = $1 and v.group_id = n.group_id)
      order by n.group_id`,
    [cycle.id],
  );
  const { visits, left } = evenSplit(groups, teams, await barredPairs(cycle.id), seed, most);
  if (left.length > 0)
    throw new Problem('plan-invalid', { what: flaw('groups-without-place', { count: left.length }) }, { groups: left });
  return visits.map((v) => ({ ...v, training: false, purpose: 'first' as const }));
}

async function byHand(cycle: LockedCycle, assignments: NonNullable<PlanBody['assignments']>): Promise<NewVisitRow[]> {
  const barred = await barredPairs(cycle.id);
  await mustExist(
    'team',
    assignments.map((a) => a.teamId),
  );
  const accepted = await sql<{ id: string }>(
    `select group_id as id from nomination where cycle_id = $1 and state = 'accepted'`,
    [cycle.id],
  );
  const rows: NewVisitRow[] = [];
  for (const [i, a] of assignments.entries()) {
    requireDay(a.day, `assignments.${i}.day`);
    const training = a.training ?? false;
    if (training === accepted.some((g) => g.id === a.groupId))
      throw new Problem(training ? 'plan-invalid' : 'group-not-nominated', { what: flaw('training-group-nominated') });
    const judges = await membersOn(a.teamId, a.day);
    refuseEmptyPanel(judges, a.day);
    if (!training) await refuseConflicts(barred, a.groupId, judges);
    rows.push({ ...a, position: a.position ?? i, judges, training, purpose: a.purpose ?? 'first' });
  }
  return rows;
}
