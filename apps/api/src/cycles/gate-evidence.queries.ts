import { Injectable } from '@nestjs/common';
import {
  type CycleEvidence,
  type Stage,
  type StarPolicy,
  type Standard,
  checkPolicy,
  checkStandard,
} from '@xinglou/domain';
import { Clock, sql, sqlOne, sqlRow } from '../platform/index.ts';
import { TodaysEvidence } from './todays-evidence.ts';

type Part<K extends keyof CycleEvidence> = CycleEvidence[K];

/** What the gates look at, one statement a question. */
@Injectable()
export class GateEvidenceQueries {
  constructor(
    private readonly clock: Clock,
    private readonly todays: TodaysEvidence,
  ) {}

  async read(cycle: { id: string; stage: Stage }): Promise<CycleEvidence> {
    const { id, stage } = cycle;
    const row = await this.cycleRow(id);
    return {
      today: await this.clock.today(),
      stage,
      standard: row.standard && checkStandard(row.standard),
      policy: row.policy && checkPolicy(row.policy),
      nominationDeadline: row.deadline,
      nominationClosed: row.closed,
      areas: await this.areas(id),
      nominations: await this.nominations(id),
      inspections: await sql(
        'select group_id as "groupId", outcome from inspection_note where cycle_id = $1 order by id',
        [id],
      ),
      findings: await this.findings(id),
      training: await sql(
        'select round, day, attended, quiz_passed as "quizPassed" from training_round where cycle_id = $1 order by round',
        [id],
      ),
      teams: await this.teams(id),
      visits: await this.visits(id),
      conflicts: await this.conflicts(id),
      acceptances: await sql('select gate, subject from gate_acceptance where cycle_id = $1 order by gate, subject', [
        id,
      ]),
      ...(await this.todays.read(id, stage)),
      decided: (
        await sql<{ id: string }>('select distinct group_id as id from decision where cycle_id = $1', [id])
      ).map((d) => d.id),
      approval: await sqlOne(
        'select reckoning_id as "reckoningId", outcome from approval where cycle_id = $1 order by at desc, id limit 1',
        [id],
      ),
      notice: await sqlOne('select ends_on as "endsOn" from notice where cycle_id = $1 order by number desc limit 1', [
        id,
      ]),
      objections: await this.objections(id),
    };
  }

  private cycleRow(id: string) {
    return sqlRow<{
      deadline: string | null;
      closed: boolean;
      standard: Standard | null;
      policy: StarPolicy | null;
    }>(
      `select nomination_deadline as deadline, nomination_closed as closed,
              (select body from standard s where s.cycle_id = c.id and s.published order by number desc limit 1) as standard,
              (select body from star_policy p where p.cycle_id = c.id and p.published order by number desc limit 1) as policy
         from cycle c where id = $1`,
      [id],
    );
  }

  private areas(id: string): Promise<Part<'areas'>> {
    return sql(
      `select a.id, a.name, p.id is not null as recorded
         from area a left join area_application p on p.area_id = a.id and p.cycle_id = $1
        where a.valid_to is null and exists (select from building_group g where g.area_id = a.id and g.retired_on is null)
        order by a.code, a.id`,
      [id],
    );
  }

  private nominations(id: string): Promise<Part<'nominations'>> {
    return sql(
      `select n.id, n.group_id as "groupId", g.name as "groupName", a.name as "areaName", n.state, n.told_on is not null as told
         from nomination n join building_group g on g.id = n.group_id join area a on a.id = n.area_id
        where n.cycle_id = $1 order by a.code, n.rank nulls last, n.id`,
      [id],
    );
  }

  /** Settled: accepted, handed on, dismissed; the newest step tells. */
  private findings(id: string): Promise<Part<'findings'>> {
    return sql(
      `select f.id, g.name as "groupName", f.state in ('accepted', 'handedOn', 'dismissed') as settled, f.due
         from finding_now f join building_group g on g.id = f.group_id
        where f.cycle_id = $1 order by g.name, f.id`,
      [id],
    );
  }

  private teams(id: string): Promise<Part<'teams'>> {
    return sql(
      `select t.id, t.name, t.leader_id as "leaderId",
              coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'judges', d.judges) order by d.day)
                 from (select m.day, jsonb_agg(jsonb_build_object('id', j.id, 'name', j.name, 'kind', j.kind) order by j.id) as judges
                         from team_member m join judge j on j.id = m.judge_id where m.team_id = t.id group by m.day) d), '[]') as days
         from team t where t.cycle_id = $1 order by t.number, t.id`,
      [id],
    );
  }

  private visits(id: string): Promise<Part<'visits'>> {
    return sql(
      `select v.id, v.group_id as "groupId", g.name as "groupName", v.team_id as "teamId", v.day, v.training, v.purpose,
              v.excused_reason is not null as excused,
              (select count(distinct s.judge_id)::int from score_sheet s where s.visit_id = v.id
                  and (not s.late or (select d.taken from late_sheet_decision d where d.sheet_id = s.id order by at desc, id limit 1))) as sheets,
              (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'name', j.name) order by j.id), '[]')
                 from judge j where j.id = any (v.judges)) as judges
         from visit v join building_group g on g.id = v.group_id
        where v.cycle_id = $1 and not v.cancelled order by v.day, v.team_id, v.position, v.id`,
      [id],
    );
  }

  private conflicts(id: string): Promise<Part<'conflicts'>> {
    return sql(
      `select distinct k.judge_id as "judgeId", g.id as "groupId"
         from conflict k join building_group g on g.id = k.group_id or g.estate_id = k.estate_id or g.area_id = k.area_id
        where k.cycle_id = $1 order by 1, 2`,
      [id],
    );
  }

  private objections(id: string): Promise<Part<'objections'>> {
    return sql(
      `select o.id, left(o.text, 20) as text, o.state = 'answered' as answered,
              exists (select from objection_answer a where a.objection_id = o.id and a.outcome in ('upheld', 'partlyUpheld')) as upheld
         from objection o where o.cycle_id = $1 order by o.received_on, o.id`,
      [id],
    );
  }
}
