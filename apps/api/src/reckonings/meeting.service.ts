import { Injectable } from '@nestjs/common';
import type { Confirmation, ConfirmationBody, Meeting, MeetingBody, Votes } from '@xinglou/contract';
import { certainnessOf } from '@xinglou/domain';
import { cycleForMove, cycleForWrite, cycleIdOf, inStage } from '../cycles/index.ts';
import {
  Clock,
  Problem,
  actor,
  matchVersion,
  mustExist,
  record,
  requireDay,
  sql,
  sqlOne,
  sqlRow,
} from '../platform/index.ts';
import { asFrozen, newestReckoning } from './reckonings.queries.ts';
import { boundPairs, refuseVote } from './votes.ts';

type Held = MeetingBody & { version: number };
const select = 'select title, day, place, chair, present, note, version from meeting where cycle_id = $1';

/** 评审总结会: who met, and which groups near a line it left to the rule in one act. */
@Injectable()
export class MeetingService {
  constructor(private readonly clock: Clock) {}

  async read(year: number): Promise<Meeting> {
    const cycleId = await cycleIdOf(year);
    const row = await sqlOne<Held>(select, [cycleId]);
    const jury = await sql<{ id: string; name: string }>(
      `select id, name from judge where id in (select m.judge_id from team_member m join team t on t.id = m.team_id where t.cycle_id = $1)
        order by name collate "zh-Hans-x-icu", id limit 500`,
      [cycleId],
    );
    const { version = 0, ...held } = row ?? {};
    return {
      version: String(version),
      held: row ? (held as MeetingBody) : null,
      jury,
      bound: await boundPairs(cycleId),
    };
  }

  async put(year: number, asked: number, { title, day, place, chair, present, note }: MeetingBody): Promise<Meeting> {
    await mustExist('judge', present);
    requireDay(day, 'day');
    const cycle = await cycleForMove(year);
    inStage(cycle, 'deliberation');
    const before = await sqlOne<Held>(select, [cycle.id]);
    matchVersion(asked, { version: before?.version ?? 0 });
    await sql(
      `insert into meeting (cycle_id, title, day, place, chair, present, note) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (cycle_id) do update set title = excluded.title, day = excluded.day, place = excluded.place, chair = excluded.chair,
         present = excluded.present, note = excluded.note, version = meeting.version + 1`,
      [cycle.id, title, day, place, chair, present, note ?? ''],
    );
    await record('meeting.recorded', { cycle: cycle.id, present: present.length });
    return this.read(year);
  }

  /** 接近分线、又不须复评的，会议一次按规则定：only a record; the rule has given the stars already. */
  async confirm(year: number, { reckoningId, groups, reason, votes }: ConfirmationBody): Promise<Confirmation> {
    const cycle = await cycleForWrite(year);
    const numbers = await sql<{ id: string; number: string; name: string }>(
      `select g.id, p.number, g.name from building_group g left join public_number p on p.cycle_id = $1 and p.kind = 'group' and p.ref = g.id
        where g.id = any ($2) order by g.id`,
      [cycle.id, groups],
    );
    const known = await sqlOne('select 1 from reckoning where id = $1 and cycle_id = $2', [reckoningId, cycle.id]);
    if (!known || numbers.length !== new Set(groups).size) throw new Problem('not-found');
    const newest = await newestReckoning(cycle.id);
    if (newest?.id === reckoningId) {
      const reckoned = new Map(asFrozen(newest).groups.map((g) => [g.id, g]));
      for (const { number, name } of numbers) {
        const group = reckoned.get(number);
        if (!group || certainnessOf(group) !== 'borderline')
          throw new Problem('confirmation-not-near', { group: name });
      }
    }
    await refuseVote(votes, []);
    inStage(cycle, 'deliberation');
    if (newest?.id !== reckoningId) throw new Problem('reckoning-superseded');
    const starsOf = new Map(asFrozen(newest).groups.map((g) => [g.id, g.ruleStars]));
    const rows = numbers.map(({ id, number }) => ({ group: id, stars: starsOf.get(number) ?? 0 }));
    const { id } = await sqlRow<{ id: string }>(
      'insert into confirmation (cycle_id, reckoning_id, groups, reason, votes, day, actor_id) values ($1, $2, $3, $4, $5, $6, $7) returning id',
      [
        cycle.id,
        reckoningId,
        JSON.stringify(rows),
        reason,
        votes ? JSON.stringify(votes) : null,
        await this.clock.today(),
        actor().id,
      ],
    );
    await record('rule.confirmed', { cycle: cycle.id, reckoning: reckoningId, groups: groups.length });
    const made = (await this.confirmations(year)).items.find((c) => c.id === id);
    if (!made) throw new Error('a confirmation that was just made is not there');
    return made;
  }

  async confirmations(year: number): Promise<{ items: Confirmation[] }> {
    const items = await sql<Confirmation & { votes: Votes | null }>(
      `select f.id, f.reckoning_id as "reckoningId", f.reason, f.votes, f.day,
              (select jsonb_agg(jsonb_build_object('groupId', g.id, 'groupName', g.name, 'stars', (e->>'stars')::int)
                                order by g.name collate "zh-Hans-x-icu", g.id)
                 from jsonb_array_elements(f.groups) e join building_group g on g.id = (e->>'group')::uuid) as groups
         from confirmation f join cycle c on c.id = f.cycle_id and c.year = $1
        order by f.at desc, f.id limit 200`,
      [year],
    );
    return { items };
  }
}
