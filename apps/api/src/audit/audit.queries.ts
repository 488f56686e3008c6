import { Injectable } from '@nestjs/common';
import type { AuditExportQuery, AuditQuery, AuditRow, Page } from '@xinglou/contract';
import { keysetOf, pageOf, sql } from '../platform/index.ts';

type After = readonly (string | number | null)[] | null;

@Injectable()
export class AuditQueries {
  async list(query: AuditQuery): Promise<Page<AuditRow>> {
    const { after, limit } = keysetOf(query, 3);
    return pageOf(await this.rows(query, after, limit + 1), limit, keyOf);
  }

  /** Everything of the filters, newest first, page by page so that no statement is long. */
  async *all(query: AuditExportQuery, atMost: number): AsyncGenerator<AuditRow[]> {
    let after: After = null;
    for (let read = 0; read < atMost;) {
      const rows = await this.rows(query, after, Math.min(5000, atMost - read));
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      read += rows.length;
      after = keyOf(last);
    }
  }

  /** By day, then hour, then id: an inspector's acts have no hour and stand last in their day, in no order. */
  private rows({ from, to, persona, action, actor, group }: AuditExportQuery, after: After, limit: number) {
    return sql<AuditRow>(
      `select a.id, a.day, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.persona, a.action, a.subject,
              case when p.id is not null then json_build_object('id', p.id, 'username', p.username, 'name', p.name) end as actor,
              g.name as "group", r.name as area, o.username as account, c.year
         from audit a
         left join account p on p.id = a.actor_id
         left join visit v on v.id = (a.subject->>'visit')::uuid
         left join award w on w.id = (a.subject->>'award')::uuid
         left join building_group g on g.id = coalesce((a.subject->>'group')::uuid, v.group_id, w.group_id)
         left join area r on r.id = coalesce((a.subject->>'area')::uuid, g.area_id)
         left join account o on o.id = (a.subject->>'account')::uuid
         left join cycle c on c.id = coalesce((a.subject->>'cycle')::uuid, v.cycle_id)
        where ($1::date is null or a.day >= $1) and ($2::date is null or a.day <= $2)
          and ($3::text is null or a.persona = $3) and ($4::text is null or a.action = $4)
          and ($5::uuid is null or a.actor_id = $5) and ($6::uuid is null or g.id = $6)
          and ($7::date is null or (a.day, coalesce(a.at, '-infinity'), a.id) < ($7, coalesce($8::timestamptz, '-infinity'), $9::uuid))
        order by a.day desc, coalesce(a.at, '-infinity') desc, a.id desc
        limit $10`,
      [from, to, persona, action, actor, group, after?.[0], after?.[1], after?.[2], limit].map((v) => v ?? null),
    );
  }
}

const keyOf = ({ day, at, id }: AuditRow) => [day, at, id] as const;
