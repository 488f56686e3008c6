import { Injectable } from '@nestjs/common';
import type { AreaApplication, Nomination, NominationQuery, Page } from '@xinglou/contract';
import { missingParts } from '@xinglou/domain';
import { cycleIdOf } from '../cycles/index.ts';
import { Problem, actor, keysetOf, pageOf, sql, sqlOne } from '../platform/index.ts';

type Row = Omit<Nomination, 'missing'> & { sortArea: string; known: boolean };
const select = `select n.id, n.group_id as "groupId", g.name as "groupName", e.name as estate, n.area_id as "areaId", a.name as "areaName",
    n.rank, n.kind, n.stars_applied as "starsApplied", n.opinion, n.story, n.photos, n.state, n.submitted_on as "submittedOn",
    n.told_on as "toldOn", n.version, a.code as "sortArea",
    exists (select from cycle p where p.year < c.year) as known,
    coalesce((select w.stars from award w join cycle p on p.id = w.cycle_id and p.year < c.year
        where w.group_id = n.group_id and w.state = 'held' order by p.year desc limit 1), 0) as "heldStars",
    (select jsonb_build_object('year', p.year, 'opinion', l.opinion, 'story', l.story,
              'stars', (select stars from award w where w.cycle_id = p.id and w.group_id = n.group_id))
       from nomination l join cycle p on p.id = l.cycle_id where l.group_id = n.group_id and p.year < c.year order by p.year desc limit 1) as "lastYear",
    (select jsonb_build_object('outcome', v.kind, 'reason', v.reason, 'day', v.day, 'checklist', v.checklist)
       from nomination_event v where v.nomination_id = n.id and v.kind <> 'submitted' order by v.at desc, v.id limit 1) as review
  from nomination n join cycle c on c.id = n.cycle_id join building_group g on g.id = n.group_id
  join estate e on e.id = g.estate_id join area a on a.id = n.area_id`;

const ownArea = (): string | null => (actor().persona === 'area' ? actor().areaId : null);

@Injectable()
export class NominationsQueries {
  /** A year's nominations by area and rank; those without a rank last. */
  async list(year: number, query: NominationQuery): Promise<Page<Nomination>> {
    await cycleIdOf(year);
    const { after, limit } = keysetOf(query, 3);
    const rows = await sql<Row>(
      `${select}
        where c.year = $1 and ($2::uuid is null or n.area_id = $2) and ($3::uuid is null or n.area_id = $3)
          and ($4::text is null or n.state = $4) and ($5::text is null or strpos(g.name, $5) > 0)
          and ($6::text is null or (a.code, coalesce(n.rank, 9999), n.id) > ($6, $7::int, $8::uuid))
        order by a.code, coalesce(n.rank, 9999), n.id limit $9 + 1`,
      [
        year,
        ownArea(),
        query.area ?? null,
        query.state ?? null,
        query.q ?? null,
        ...(after ?? [null, null, null]),
        limit,
      ],
    );
    const page = pageOf(rows, limit, (r) => [r.sortArea, r.rank ?? 9999, r.id]);
    return { ...page, items: page.items.map(shown) };
  }

  async read(id: string): Promise<Nomination> {
    const row = await sqlOne<Row>(`${select} where n.id = $1 and ($2::uuid is null or n.area_id = $2)`, [
      id,
      ownArea(),
    ]);
    if (!row) throw new Problem('not-found');
    return shown(row);
  }

  /** Every area's record, also those that have none yet; an area sees its own. */
  async applications(year: number): Promise<{ items: AreaApplication[] }> {
    const cycle = await cycleIdOf(year);
    const items = await sql<AreaApplication>(
      `select a.id as "areaId", a.name as "areaName", p.applied, p.put_forward as "putForward", p.meeting, p.meeting_day as "meetingDay",
              (select count(*)::int from nomination n where n.cycle_id = $1 and n.area_id = a.id) as nominated,
              coalesce(p.version, 0)::text as version
         from area a left join area_application p on p.area_id = a.id and p.cycle_id = $1
        where (a.valid_to is null or p.id is not null) and ($2::uuid is null or a.id = $2)
        order by a.code, a.id limit 500`,
      [cycle, ownArea()],
    );
    return { items };
  }
}

const shown = ({ sortArea: _sort, known, ...n }: Row): Nomination => ({
  ...n,
  missing: missingParts(n, known ? n.heldStars : null),
});
