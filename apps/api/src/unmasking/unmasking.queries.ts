import { Injectable } from '@nestjs/common';
import type { NoteOfGroup, Unmasking, UnmaskingMonths, UnmaskingNotice, Unmaskings } from '@xinglou/contract';
import { type UnmaskingFacts, type UnmaskingPersona, mayUnmask, unmaskingEnds, unmaskingState } from '@xinglou/domain';
import { Clock, Problem, actor, mustExist, settings, sql, sqlOne } from '../platform/index.ts';

type Shown = Omit<Unmasking, 'state' | 'until' | 'outerOpen' | 'may' | 'askedBy' | 'secondBy'>;
interface Row extends Shown {
  readonly askedByName: string;
  readonly secondByName: string | null;
  readonly facts: UnmaskingFacts;
}

const select = `select u.id, i.group_id as "groupId", g.name as "groupName", a.name as "areaName", i.day, i.outcome, u.reason, u.asked_as as "askedAs",
    u.asked_on as "askedOn", p.name as "askedByName", s.name as "secondByName", u.opened_on as "openedOn", u.ended_reason as "endedReason",
    json_build_object('askedBy', u.asked_by, 'askedAs', u.asked_as, 'secondBy', u.second_by, 'approvedAt', floor(extract(epoch from u.approved_at) * 1000),
        'outerOpen', u.outer_key is not null, 'opened', u.opened_on is not null, 'ended', u.ended) as facts
  from unmasking u join inspection_note i on i.id = u.note_id join building_group g on g.id = i.group_id join area a on a.id = g.area_id
  join account p on p.id = u.asked_by left join account s on s.id = u.second_by`;

/** Who asks, as the rule of unmasking knows them. */
export const asker = () => ({ id: actor().id ?? '', persona: actor().persona as UnmaskingPersona });

@Injectable()
export class UnmaskingQueries {
  constructor(private readonly clock: Clock) {}

  async list(): Promise<Unmaskings> {
    const rows = await sql<Row>(`${select} order by u.asked_at desc, u.id limit 200`);
    const { demo, vaultPublicKeys } = settings();
    return { demoKeys: demo && vaultPublicKeys === null, items: rows.map((row) => this.shown(row)) };
  }

  async read(id: string): Promise<Unmasking> {
    return this.shown(await this.row(id));
  }

  async facts(id: string): Promise<UnmaskingFacts> {
    return (await this.row(id)).facts;
  }

  async notesOf(groupId: string): Promise<{ items: NoteOfGroup[] }> {
    await mustExist('building_group', [groupId]);
    const items = await sql<NoteOfGroup>(
      `select i.id, i.day, i.outcome, (select count(*)::int from finding f where f.note_id = i.id) as findings
         from inspection_note i where i.group_id = $1 order by i.day desc, i.id limit 200`,
      [groupId],
    );
    return { items };
  }

  async months(): Promise<UnmaskingMonths> {
    const items = await sql<UnmaskingMonths['items'][0]>(
      `select to_char(opened_on, 'YYYY-MM') as month, count(*)::int as opened from unmasking where opened_on is not null
        group by 1 order by 1 desc limit 24`,
    );
    return { items };
  }

  /** The same for every inspector: who wrote the note knows it by the group and the day, and the api need not. */
  async notices(): Promise<{ items: UnmaskingNotice[] }> {
    const items = await sql<UnmaskingNotice>(
      `select i.group_id as "groupId", g.name as "groupName", a.name as "areaName", i.day, u.opened_on as "openedOn", u.reason
         from unmasking u join inspection_note i on i.id = u.note_id join building_group g on g.id = i.group_id join area a on a.id = g.area_id
        where u.opened_on is not null order by u.opened_on desc, u.id limit 50`,
    );
    return { items };
  }

  private async row(id: string): Promise<Row> {
    const row = await sqlOne<Row>(`${select} where u.id = $1`, [id]);
    if (!row) throw new Problem('not-found');
    return row;
  }

  private shown({ facts, askedByName, secondByName, ...row }: Row): Unmasking {
    const now = this.clock.now().getTime();
    return {
      ...row,
      state: unmaskingState(facts, now),
      askedBy: askedByName,
      secondBy: secondByName,
      until: facts.approvedAt === null ? null : new Date(unmaskingEnds(facts.approvedAt)).toISOString(),
      outerOpen: facts.outerOpen,
      may: mayUnmask(facts, asker(), now),
    };
  }
}
