import { Injectable } from '@nestjs/common';
import type { Finding, FindingQuery, Page } from '@xinglou/contract';
import { type FindingEvent, answeredLate, dueOf, responsibleOf, stateOf, textHints } from '@xinglou/domain';
import { Clock, Problem, actor, keysetOf, pageOf, sql, sqlOne } from '../platform/index.ts';

export interface FindingRow {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly day: string;
  readonly dimension: string;
  readonly item: string | null;
  readonly grade: Finding['grade'];
  readonly text: string;
  readonly photos: string[];
  readonly events: (FindingEvent & { text: string | null; photos: string[]; actor: string | null })[];
}
// Never the author, the hour or the order of writing: the day, the group, a random id.
const select = `select f.id, f.group_id as "groupId", g.name as "groupName", a.id as "areaId", a.name as "areaName", i.day, f.dimension, f.item,
    f.grade, f.text, f.photos,
    coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'responsible', e.responsible, 'text', e.text, 'photos', e.photos,
        'due', e.due, 'day', e.day, 'actor', e.actor_id) order by e.number) from finding_event e where e.finding_id = f.id), '[]') as events
  from finding f join inspection_note i on i.id = f.note_id join building_group g on g.id = f.group_id join area a on a.id = g.area_id`;
// An area sees what was released to it, and what has become of it.
const visible = `($1::uuid is null or (g.area_id = $1 and exists (select from finding_event e where e.finding_id = f.id and e.kind in ('released', 'handedOn'))))`;
const newest = `coalesce((select kind from finding_event e where e.finding_id = f.id and e.kind <> 'vetoConfirmed' order by number desc limit 1), 'recorded')`;

const ownArea = (): string | null => (actor().persona === 'area' ? actor().areaId : null);

@Injectable()
export class FindingsQueries {
  constructor(private readonly clock: Clock) {}

  /** A year's findings by group and random id, as this person may see them. */
  async list(year: number, query: FindingQuery): Promise<Page<Finding>> {
    const cycle = await sqlOne<{ id: string }>('select id from cycle where year = $1', [year]);
    if (!cycle) throw new Problem('not-found');
    const { after, limit } = keysetOf(query, 2);
    const rows = await sql<FindingRow>(
      `${select}
        where ${visible} and f.cycle_id = $2 and ($3::uuid is null or a.id = $3) and ($4::uuid is null or g.id = $4)
          and ($5::text is null or f.dimension = $5) and ($6::text is null or f.grade = $6) and ($7::text is null or ${newest} = $7)
          and ($8::text is null or (g.name collate "zh-Hans-x-icu", f.id) > ($8 collate "zh-Hans-x-icu", $9::uuid))
        order by g.name collate "zh-Hans-x-icu", f.id limit $10 + 1`,
      [
        ownArea(),
        cycle.id,
        query.area ?? null,
        query.group ?? null,
        query.dimension ?? null,
        query.grade ?? null,
        query.state ?? null,
        ...(after ?? [null, null]),
        limit,
      ],
    );
    const today = await this.clock.today();
    const page = pageOf(rows, limit, (r) => [r.groupName, r.id]);
    return { ...page, items: page.items.map((row) => shown(row, today)) };
  }

  async row(id: string): Promise<FindingRow> {
    const row = await sqlOne<FindingRow>(`${select} where ${visible} and f.id = $2`, [ownArea(), id]);
    if (!row) throw new Problem('not-found');
    return row;
  }

  async read(id: string): Promise<Finding> {
    return shown(await this.row(id), await this.clock.today());
  }
}

function shown({ events, ...row }: FindingRow, today: string): Finding {
  return {
    ...row,
    state: stateOf(events),
    responsible: responsibleOf(events),
    due: dueOf(events),
    late: answeredLate(events, today),
    veto: events.some((e) => e.kind === 'vetoConfirmed'),
    hints: actor().persona === 'office' ? textHints(row.text) : [],
    events: events.map(({ actor: _actor, ...e }) => e),
    version: events.length,
  };
}
