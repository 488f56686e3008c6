import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  Conflict,
  Conflicts,
  ConflictsBody,
  Team,
  Teams,
  TeamsBody,
  TrainingRound,
  TrainingRounds,
  TrainingRoundsBody,
} from '@xinglou/contract';
import { checkTeams, stagesBefore } from '@xinglou/domain';
import { cycleForWrite, cycleIdOf, inStage } from '../cycles/index.ts';
import { Problem, mustExist, record, requireDay, sql, sqlOne } from '../platform/index.ts';
import { replaceCollection, versionOf } from './collections.ts';

/** While the jury, its training and who must stand aside may still change. */
export const beforeDeliberation = stagesBefore('deliberation');

/** Teams by day, training rounds, declared conflicts: each put as one, by version. */
@Injectable()
export class JuryService {
  async teams(year: number): Promise<Teams> {
    const cycleId = await cycleIdOf(year);
    const items = await sql<Team>(
      `select t.id, t.number, t.name, t.leader_id as "leaderId",
              coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'judges', d.judges) order by d.day)
                 from (select day, jsonb_agg(judge_id order by judge_id) as judges from team_member m where m.team_id = t.id group by day) d), '[]') as days
         from team t where t.cycle_id = $1 order by t.number, t.id limit 100`,
      [cycleId],
    );
    return { version: String(await versionOf(cycleId, 'teams')), items };
  }

  async putTeams(year: number, asked: number, { items }: TeamsBody): Promise<Teams> {
    for (const { day } of items.flatMap((t) => t.days)) requireDay(day, 'day');
    const flaws = checkTeams(items);
    if (flaws.length > 0) throw new Problem('team-invalid', { what: flaws });
    await mustExist(
      'judge',
      items.flatMap((t) => [...(t.leaderId ? [t.leaderId] : []), ...t.days.flatMap((d) => d.judges)]),
    );
    const cycle = await cycleForWrite(year);
    inStage(cycle, ...beforeDeliberation);
    await replaceCollection(cycle.id, 'teams', asked);
    const kept = items.flatMap((t) => (t.id ? [t.id] : []));
    const known = await sql<{ id: string }>('select id from team where cycle_id = $1', [cycle.id]);
    if (kept.some((id) => !known.some((k) => k.id === id))) throw new Problem('not-found');
    const gone = known.map((k) => k.id).filter((id) => !kept.includes(id));
    const used = await sqlOne('select 1 from visit where team_id = any ($1) limit 1', [gone]);
    if (used) throw new Problem('in-use');
    await sql('delete from team_member where team_id in (select id from team where cycle_id = $1)', [cycle.id]);
    await sql('delete from team where id = any ($1)', [gone]);
    const rows = items.map((t) => ({ ...t, id: t.id ?? randomUUID() }));
    await sql(
      `insert into team (id, cycle_id, number, name, leader_id)
       select id, $1, number, name, leader_id from unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[]) as t (id, number, name, leader_id)
       on conflict (id) do update set number = excluded.number, name = excluded.name, leader_id = excluded.leader_id`,
      [
        cycle.id,
        rows.map((t) => t.id),
        rows.map((t) => t.number),
        rows.map((t) => t.name),
        rows.map((t) => t.leaderId),
      ],
    );
    const members = rows.flatMap((t) =>
      t.days.flatMap(({ day, judges }) => judges.map((judge) => ({ team: t.id, day, judge }))),
    );
    await sql(
      'insert into team_member (team_id, day, judge_id) select * from unnest($1::uuid[], $2::date[], $3::uuid[])',
      [members.map((m) => m.team), members.map((m) => m.day), members.map((m) => m.judge)],
    );
    await record('teams.changed', { cycle: cycle.id });
    return this.teams(year);
  }

  async training(year: number): Promise<TrainingRounds> {
    const cycleId = await cycleIdOf(year);
    const items = await sql<TrainingRound>(
      'select round, day, attended, quiz_passed as "quizPassed", note from training_round where cycle_id = $1 order by round',
      [cycleId],
    );
    return { version: String(await versionOf(cycleId, 'training-rounds')), items };
  }

  async putTraining(year: number, asked: number, { items }: TrainingRoundsBody): Promise<TrainingRounds> {
    for (const { day } of items) requireDay(day, 'day');
    await mustExist(
      'judge',
      items.flatMap((i) => [...i.attended, ...i.quizPassed]),
    );
    const cycle = await cycleForWrite(year);
    inStage(cycle, ...beforeDeliberation);
    await replaceCollection(cycle.id, 'training-rounds', asked);
    await sql('delete from training_round where cycle_id = $1', [cycle.id]);
    for (const { round, day, attended, quizPassed, note } of items)
      await sql(
        'insert into training_round (cycle_id, round, day, attended, quiz_passed, note) values ($1, $2, $3, $4, $5, $6)',
        [cycle.id, round, day, attended, quizPassed, note ?? ''],
      );
    await record('training.recorded', { cycle: cycle.id });
    return this.training(year);
  }

  async conflicts(year: number): Promise<Conflicts> {
    const cycleId = await cycleIdOf(year);
    const rows = await sql<Record<string, unknown>>(
      `select judge_id as "judgeId", group_id as "groupId", estate_id as "estateId", area_id as "areaId", kind, note
         from conflict where cycle_id = $1 order by judge_id, id limit 2000`,
      [cycleId],
    );
    const items = rows.map(
      (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Conflict,
    );
    return { version: String(await versionOf(cycleId, 'conflicts')), items };
  }

  async putConflicts(year: number, asked: number, { items }: ConflictsBody): Promise<Conflicts> {
    const named = (of: 'groupId' | 'estateId' | 'areaId') => items.flatMap((i) => (i[of] === undefined ? [] : [i[of]]));
    await mustExist(
      'judge',
      items.map((i) => i.judgeId),
    );
    await mustExist('building_group', named('groupId'));
    await mustExist('estate', named('estateId'));
    await mustExist('area', named('areaId'));
    const cycle = await cycleForWrite(year);
    inStage(cycle, ...beforeDeliberation);
    await replaceCollection(cycle.id, 'conflicts', asked);
    await sql('delete from conflict where cycle_id = $1', [cycle.id]);
    await sql(
      `insert into conflict (cycle_id, judge_id, group_id, estate_id, area_id, kind, note)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])`,
      [
        cycle.id,
        items.map((i) => i.judgeId),
        items.map((i) => i.groupId ?? null),
        items.map((i) => i.estateId ?? null),
        items.map((i) => i.areaId ?? null),
        items.map((i) => i.kind),
        items.map((i) => i.note ?? ''),
      ],
    );
    await record('conflicts.changed', { cycle: cycle.id });
    return this.conflicts(year);
  }
}
