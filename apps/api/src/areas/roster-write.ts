import type { RosterGroup, RosterRow } from '@xinglou/domain';
import { sql } from '../platform/index.ts';

const columnsOf = (groups: readonly RosterGroup[]) => [
  groups.map((g) => g.areaId),
  groups.map((g) => g.estate),
  groups.map((g) => g.name),
  groups.map((g) => g.address),
  groups.map((g) => g.households),
  groups.map((g) => g.floors),
  groups.map((g) => g.builtYear),
  groups.map((g) => g.signatureFeature),
  groups.map((g) => g.leader),
  groups.map((g) => g.phone),
];
const incoming = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[])
  as r (area_id, estate, name, address, households, floors, built_year, signature_feature, leader, phone)`;
const located = `${incoming} join estate e on e.area_id = r.area_id and e.name = r.estate
  join building_group g on g.area_id = r.area_id and g.estate_id = e.id and g.name = r.name and g.retired_on is null`;

/** Writes what is new and what changed, one statement a step whatever the number of rows. Blank cells change nothing. */
export async function writeRoster(rows: readonly RosterRow[], today: string): Promise<void> {
  const of = (fate: RosterRow['fate']) => rows.flatMap((r) => (r.fate === fate && r.group ? [r.group] : []));
  const fresh = columnsOf(of('new'));
  const changed = columnsOf(of('changed'));
  await sql(
    `insert into estate (area_id, name) select distinct area_id, estate from ${incoming} on conflict do nothing`,
    fresh,
  );
  await sql(
    `insert into building_group (area_id, estate_id, name, address, households, floors, built_year, signature_feature)
     select r.area_id, e.id, r.name, coalesce(r.address, ''), r.households, r.floors, r.built_year, r.signature_feature
       from ${incoming} join estate e on e.area_id = r.area_id and e.name = r.estate`,
    fresh,
  );
  await sql(
    `insert into group_history (group_id, day, change)
     select g.id, $11, jsonb_build_object('fields', jsonb_agg(c.field order by c.field), 'before', jsonb_object_agg(c.field, c.before))
       from ${located},
            lateral (values ('address', to_jsonb(g.address), to_jsonb(r.address)), ('households', to_jsonb(g.households), to_jsonb(r.households)),
              ('floors', to_jsonb(g.floors), to_jsonb(r.floors)), ('builtYear', to_jsonb(g.built_year), to_jsonb(r.built_year)),
              ('signatureFeature', to_jsonb(g.signature_feature), to_jsonb(r.signature_feature))) as c (field, before, after)
      where c.after is not null and c.after is distinct from c.before
      group by g.id`,
    [...changed, today],
  );
  await sql(
    `update building_group b set address = coalesce(r.address, b.address), households = coalesce(r.households, b.households),
            floors = coalesce(r.floors, b.floors), built_year = coalesce(r.built_year, b.built_year),
            signature_feature = coalesce(r.signature_feature, b.signature_feature), version = b.version + 1
       from ${located} where b.id = g.id`,
    changed,
  );
  await sql(
    `update leader l set valid_to = $11 from ${located}
      where l.group_id = g.id and l.role = 'leader' and l.valid_to is null and r.leader is not null and l.name <> r.leader`,
    [...changed, today],
  );
  await sql(
    `update leader l set phone = r.phone from ${located}
      where l.group_id = g.id and l.role = 'leader' and l.valid_to is null and l.name = r.leader and r.phone is not null`,
    changed,
  );
  for (const columns of [fresh, changed])
    await sql(
      `insert into leader (group_id, role, name, phone, valid_from)
       select g.id, 'leader', r.leader, r.phone, $11 from ${located}
        where r.leader is not null and not exists (select from leader l where l.group_id = g.id and l.role = 'leader' and l.valid_to is null)`,
      [...columns, today],
    );
}
