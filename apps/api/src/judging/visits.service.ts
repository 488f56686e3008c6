import { Injectable } from '@nestjs/common';
import type { NewVisit, Page, Visit, VisitPatch, VisitQuery } from '@xinglou/contract';
import { cycleForWrite, cycleIdOf, inStage } from '../cycles/index.ts';
import {
  Problem,
  actor,
  keysetOf,
  matchVersion,
  mustExist,
  pageOf,
  record,
  requireDay,
  sql,
  sqlOne,
  sqlRow,
} from '../platform/index.ts';
import { drawPublicNumbers } from '../reckonings/index.ts';
import { barredPairs, insertVisits, membersOn, refuseConflicts, refuseEmptyPanel } from './planning.ts';
import { refuseRevisit, refuseSameEyes } from './revisits.ts';

type Row = Visit & { number: number };
const sent = `(select count(distinct s.judge_id)::int from score_sheet s where s.visit_id = v.id)`;
const status = `case when v.excused_reason is not null then 'excused'
    when (select count(distinct s.judge_id) from score_sheet s where s.visit_id = v.id and s.judge_id = any (v.judges)) >= cardinality(v.judges) then 'scored'
    else 'planned' end`;
const own = `exists (select from score_sheet s where s.visit_id = v.id and s.judge_id = $1)`;
// That another team sees the group too, or that this is a second look, would colour a judge's points: only once they are in.
const after = `($1::uuid is null or ${own})`;
const select = `select v.id, v.group_id as "groupId", g.name as "groupName", a.name as "areaName", g.address, g.floors, g.lift,
    g.signature_feature as "signatureFeature", g.x, g.y, v.team_id as team, t.name as "teamName", t.number, v.day, v.position, v.judges,
    array(select j.name from judge j where j.id = any (v.judges) order by array_position(v.judges, j.id)) as "judgeNames", ${status} as status, ${sent} as sheets,
    (select s.id from score_sheet s where s.visit_id = v.id and s.judge_id = $1
        and not exists (select from score_sheet n where n.supersedes = s.id) limit 1) as mine,
    array(select distinct s.judge_id from score_sheet s where s.visit_id = v.id and ($1::uuid is null or s.judge_id = $1)) as sent,
    v.training, case when ${after} then v.purpose else 'first' end as purpose,
    ${after} and exists (select from visit o where o.cycle_id = v.cycle_id and o.group_id = v.group_id and o.team_id <> v.team_id and not o.cancelled) as "alsoSeen",
    array(select distinct k.judge_id from conflict k where k.cycle_id = v.cycle_id and k.judge_id = any (v.judges) and ($1::uuid is null or k.judge_id = $1)
        and (k.group_id = g.id or k.estate_id = g.estate_id or k.area_id = g.area_id)) as conflicts,
    (select j.name from judge j where j.id = t.leader_id) as "leaderName", v.not_applicable as "notApplicable", v.excused_reason as "excusedReason", v.version
  from visit v join building_group g on g.id = v.group_id join area a on a.id = g.area_id join team t on t.id = v.team_id
  where not v.cancelled and ($1::uuid is null or $1 = any (v.judges))`;
const shown = ({ number: _number, ...visit }: Row): Visit => visit;

@Injectable()
export class VisitsService {
  /** By day, team and place in the route. A judge sees their own; the office all. */
  async list(year: number, query: VisitQuery): Promise<Page<Visit>> {
    const { after, limit } = keysetOf(query, 4);
    const rows = await sql<Row>(
      `${select} and v.cycle_id = (select id from cycle where year = $2) and ($3::date is null or v.day = $3) and ($4::uuid is null or v.team_id = $4)
          and ($5::uuid is null or v.group_id = $5) and ($6::text is null or ${status} = $6)
          and ($7::date is null or (v.day, t.number, v.position, v.id) > ($7, $8::int, $9::int, $10::uuid))
        order by v.day, t.number, v.position, v.id limit $11 + 1`,
      [
        actor().judgeId,
        year,
        query.day ?? null,
        query.team ?? null,
        query.group ?? null,
        query.status ?? null,
        ...(after ?? [null, null, null, null]),
        limit,
      ],
    );
    if (rows.length === 0) await cycleIdOf(year); // a year that is not there is not found
    const page = pageOf(rows, limit, (r) => [r.day, r.number, r.position, r.id]);
    return { ...page, items: page.items.map(shown) };
  }

  /** A second visit in the final inspection; in the deliberation 复评: another team goes to a group near a star line. */
  async add(year: number, { groupId, teamId, day, judges, purpose }: NewVisit): Promise<Visit> {
    await mustExist('building_group', [groupId]);
    await mustExist('team', [teamId]);
    await mustExist('judge', judges ?? []);
    requireDay(day, 'day');
    const cycle = await cycleForWrite(year);
    const accepted = await sqlOne(
      `select 1 from nomination where cycle_id = $1 and group_id = $2 and state = 'accepted'`,
      [cycle.id, groupId],
    );
    if (!accepted) throw new Problem('group-not-nominated');
    const panel = judges ?? (await membersOn(teamId, day));
    refuseEmptyPanel(panel, day);
    await refuseConflicts(await barredPairs(cycle.id), groupId, panel);
    const revisit = purpose === 'revisit';
    inStage(cycle, ...(revisit ? (['deliberation'] as const) : (['finalInspection', 'rectification'] as const)));
    if (revisit) await refuseRevisit(cycle.id, groupId, teamId, panel);
    const [id] = await insertVisits(cycle.id, null, [
      { groupId, teamId, day, position: 90, judges: panel, training: false, purpose },
    ]);
    await drawPublicNumbers(cycle.id);
    await record('visit.added', { cycle: cycle.id, group: groupId, team: teamId });
    return this.read(id);
  }

  async change(year: number, id: string, asked: number, patch: VisitPatch): Promise<Visit> {
    const cycle = await cycleForWrite(year);
    const locked = await sqlOne('select 1 from visit where id = $1 and cycle_id = $2 for update', [id, cycle.id]);
    if (!locked) throw new Problem('not-found');
    const now = await this.read(id);
    await mustExist('team', patch.teamId ? [patch.teamId] : []);
    await mustExist('judge', patch.judges ?? []);
    matchVersion(asked, now);
    requireDay(patch.day, 'day');
    const [teamId, day] = [patch.teamId ?? now.team, patch.day ?? now.day];
    const moved = teamId !== now.team || day !== now.day;
    const judges = patch.judges ?? (moved ? await membersOn(teamId, day) : now.judges);
    refuseEmptyPanel(judges, day);
    await refuseConflicts(await barredPairs(cycle.id), now.groupId, judges);
    if (now.purpose === 'revisit') inStage(cycle, 'deliberation');
    else inStage(cycle, 'anonymousInspection', 'rectification', 'finalInspection');
    if (now.purpose === 'revisit' && (moved || patch.judges !== undefined))
      await refuseSameEyes(cycle.id, now.groupId, teamId, judges, id);
    if (now.sheets > 0 && teamId !== now.team) throw new Problem('not-in-this-state');
    const excused = patch.excusedReason === undefined ? now.excusedReason : patch.excusedReason;
    await sql(
      'update visit set team_id = $2, day = $3, judges = $4, position = $5, excused_reason = $6, version = version + 1 where id = $1',
      [id, teamId, day, judges, patch.position ?? now.position, excused],
    );
    await record('visit.changed', { visit: id, fields: Object.keys(patch) });
    return this.read(id);
  }

  private async read(id: string | undefined): Promise<Visit> {
    return shown(await sqlRow<Row>(`${select} and v.id = $2`, [null, id]));
  }
}
