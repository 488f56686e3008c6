import { Injectable } from '@nestjs/common';
import type {
  NewObjection,
  Objection,
  ObjectionAnswer,
  ObjectionReceipt,
  ObjectionStatus,
  OfficeObjection,
} from '@xinglou/contract';
import { asSeen } from '@xinglou/domain';
import { cycleForWrite, inStage } from '../cycles/index.ts';
import {
  Clock,
  Problem,
  actor,
  freshToken,
  hashOf,
  mustExist,
  record,
  sql,
  sqlOne,
  sqlRow,
} from '../platform/index.ts';

const select = `select o.id, o.kind, o.text, g.name as "group", o.received_on as "receivedOn", o.state, o.channel, o.contact, o.version,
    (select jsonb_build_object('outcome', a.outcome, 'text', a.text, 'day', a.day) from objection_answer a
      where a.objection_id = o.id order by a.day desc, a.id limit 1) as answer
  from objection o left join building_group g on g.id = o.group_id join cycle c on c.id = o.cycle_id`;

@Injectable()
export class ObjectionsService {
  constructor(private readonly clock: Clock) {}

  /** A resident's word, while a notice runs. Only the digest of the token is kept. */
  async object(body: NewObjection): Promise<ObjectionReceipt> {
    const cycle = await sqlOne<{ id: string; endsOn: string }>(
      `select c.id, n.ends_on as "endsOn" from cycle c join notice n on n.cycle_id = c.id
        where c.stage = 'publicNotice' order by c.year desc, n.number desc limit 1 for share of c`,
    );
    if (!cycle) throw new Problem('stage-closed');
    if ((await this.clock.today()) > cycle.endsOn) throw new Problem('deadline-passed', { day: cycle.endsOn });
    return this.write(cycle.id, body, 'online');
  }

  /** What came by phone, letter or visit is entered by the office. */
  async enter(year: number, { channel, ...body }: OfficeObjection): Promise<ObjectionReceipt> {
    const cycle = await cycleForWrite(year);
    inStage(cycle, 'publicNotice', 'deliberation');
    return this.write(cycle.id, body, channel);
  }

  async follow(token: string): Promise<ObjectionStatus> {
    const row = await sqlOne<Objection>(`${select} where o.token_hash = $1`, [hashOf(token)]);
    if (!row) throw new Problem('not-found');
    const { kind, text, group, receivedOn, state, answer } = row;
    return { kind, text, group, receivedOn, state, answer };
  }

  async list(year: number): Promise<{ items: Objection[] }> {
    const rows = await sql<Objection>(
      `${select} where c.year = $1 order by o.state desc, o.received_on, o.id limit 1000`,
      [year],
    );
    const { persona } = actor();
    return { items: rows.map((o) => ({ ...o, contact: asSeen('objectionContact', persona, o.contact) })) };
  }

  async answer(id: string, { outcome, text }: ObjectionAnswer): Promise<Objection> {
    const row = await sqlOne<{ state: string }>('select state from objection where id = $1 for update', [id]);
    if (!row) throw new Problem('not-found');
    if (row.state === 'answered') throw new Problem('not-in-this-state', {}, { state: row.state });
    await sql('insert into objection_answer (objection_id, outcome, text, day, actor_id) values ($1, $2, $3, $4, $5)', [
      id,
      outcome,
      text,
      await this.clock.today(),
      actor().id,
    ]);
    await sql(`update objection set state = 'answered', version = version + 1 where id = $1`, [id]);
    await record('objection.answered', { objection: id, outcome });
    const answered = await sqlOne<Objection>(`${select} where o.id = $1`, [id]);
    if (!answered) throw new Problem('not-found');
    return answered;
  }

  private async write(
    cycleId: string,
    { groupId, kind, text, contact }: NewObjection,
    channel: string,
  ): Promise<ObjectionReceipt> {
    await mustExist('building_group', groupId === undefined ? [] : [groupId]);
    const token = freshToken(16);
    const receivedOn = await this.clock.today();
    const { id } = await sqlRow<{ id: string }>(
      `insert into objection (cycle_id, group_id, token_hash, channel, kind, text, contact, received_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [cycleId, groupId ?? null, hashOf(token), channel, kind, text, contact ?? null, receivedOn],
    );
    await record('objection.received', { objection: id, channel });
    return { token, receivedOn };
  }
}
