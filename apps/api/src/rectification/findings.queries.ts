import { Injectable } from '@nestjs/common';
import type { Finding, FindingQuery, Page } from '@xinglou/contract';
import type { SpecialDay } from '@xinglou/domain';
import { cycleIdOf } from '../cycles/index.ts';
import { Clock, Problem, actor, keysetOf, pageOf, sql, sqlOne } from '../platform/index.ts';
import type { FindingRow } from './finding-row.ts';
import { shownFinding } from './shown-finding.ts';

// Never the author, the hour or the order of writing: the day, the group, a random id.
const select = `select f.id, f.group_id as "groupId", g.name as "groupName", a.id as "areaId", a.name as "areaName", i.day, f.dimension, f.item,
    f.grade, f.text, f.photos, now.shared,
    coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'responsible', e.responsible, 'text', e.text, 'wording', e.wording,
        'photos', e.photos, 'due', e.due, 'day', e.day, 'actor', e.actor_id) order by e.number) from finding_event e where e.finding_id = f.id),
      '[]') as events,
    array(select distinct y.year from finding_now p join cycle y on y.id = p.cycle_id join cycle c on c.id = f.cycle_id
           where p.group_id = f.group_id and p.dimension = f.dimension and p.item is not distinct from f.item and y.year < c.year
             and p.state not in ('recorded', 'dismissed') order by y.year) as "repeatOf",
    (select n.outcome from inspection_note n join inspection_round r on r.id = n.round_id
      where r.kind = 'followUp' and n.cycle_id = f.cycle_id and n.group_id = f.group_id and n.id <> f.note_id
      order by r.number desc, n.outcome limit 1) as "followUp",
    (select jsonb_build_object('holds', count(*) filter (where c.seen ->> f.id::text = 'holds'), 'relapsed', count(*) filter (where c.seen ->> f.id::text = 'relapsed'),
        'notSeen', count(*) filter (where c.seen ->> f.id::text = 'notSeen'))
       from rectification_check c where c.cycle_id = f.cycle_id and c.seen ? f.id::text) as checks,
    array(select p.name from (select name from account union select name from judge union select name from leader) p
           where length(p.name) > 1 and strpos(f.text, p.name) > 0 order by p.name) as named
  from finding f join inspection_note i on i.id = f.note_id join building_group g on g.id = f.group_id join area a on a.id = g.area_id
  join finding_now now on now.id = f.id`;
// An area sees what was released to it, and what has become of it; a leader what the own group is to put right.
const visible = `($1::uuid is null or (g.area_id = $1 and now.released_on is not null)) and ($2::uuid is null or f.group_id = $2)`;

/** Whose eyes: an area's, a leader's (one group), or the office's, which has no bounds. */
const bounds = (): [string | null, string | null] => {
  const { persona, areaId, groupId } = actor();
  return [persona === 'area' || persona === 'leader' ? areaId : null, groupId];
};

@Injectable()
export class FindingsQueries {
  constructor(private readonly clock: Clock) {}

  /** A year's findings by group and random id, as this person may see them. */
  async list(year: number, query: FindingQuery): Promise<Page<Finding>> {
    const { after, limit } = keysetOf(query, 2);
    const rows = await sql<FindingRow>(
      `${select}
        where ${visible} and f.cycle_id = $3 and ($4::uuid is null or a.id = $4) and ($5::uuid is null or g.id = $5)
          and ($6::text is null or f.dimension = $6) and ($7::text is null or f.grade = $7) and ($8::text is null or now.state = $8)
          and ($9::text is null or (g.name collate "zh-Hans-x-icu", f.id) > ($9 collate "zh-Hans-x-icu", $10::uuid))
        order by g.name collate "zh-Hans-x-icu", f.id limit $11 + 1`,
      [
        ...bounds(),
        await cycleIdOf(year),
        query.area ?? null,
        query.group ?? null,
        query.dimension ?? null,
        query.grade ?? null,
        query.state ?? null,
        ...(after ?? [null, null]),
        limit,
      ],
    );
    const page = pageOf(rows, limit, (r) => [r.groupName, r.id]);
    return { ...page, items: await this.shown(page.items) };
  }

  async idsOf(year: number): Promise<string[]> {
    const rows = await sql<{ id: string }>('select id from finding where cycle_id = $1', [await cycleIdOf(year)]);
    return rows.map((r) => r.id);
  }

  async row(id: string): Promise<FindingRow> {
    const row = await sqlOne<FindingRow>(`${select} where ${visible} and f.id = $3`, [...bounds(), id]);
    if (!row) throw new Problem('not-found');
    return row;
  }

  async read(id: string): Promise<Finding> {
    const [finding] = await this.shown([await this.row(id)]);
    if (!finding) throw new Problem('not-found');
    return finding;
  }

  /** What the own group of a leader's link is to put right, newest year first. */
  async ofLeader(): Promise<Finding[]> {
    const rows = await sql<FindingRow>(
      `${select} join cycle c on c.id = f.cycle_id where ${visible} and now.responsible = 'group' and now.state <> 'dismissed'
          and c.year = (select max(year) from cycle) order by f.id limit 100`,
      bounds(),
    );
    return this.shown(rows);
  }

  private async shown(rows: readonly FindingRow[]): Promise<Finding[]> {
    const today = await this.clock.today();
    const special = await sql<SpecialDay>(
      'select day, working, name from calendar_day where day >= $1 and day < $1::date + 40',
      [today],
    );
    return rows.map((row) => shownFinding(row, today, special, actor().persona === 'office'));
  }
}
