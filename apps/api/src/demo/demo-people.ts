import type { Day } from '@xinglou/domain';
import { sql, sqlRow } from '../platform/index.ts';
import { places } from './demo-data.ts';

export interface DemoPeople {
  readonly office: string;
  readonly areas: ReadonlyMap<string, string>;
  readonly judges: readonly string[];
  readonly inspectors: readonly string[];
}
const two = (n: number) => String(n).padStart(2, '0');
const kinds = ['resident', 'expert', 'official'] as const;

/** Areas, the jury and one account a person, all with the demo's one password. */
export async function loadPeople(passwordHash: string): Promise<DemoPeople> {
  const areas = new Map<string, string>();
  for (const { code, name } of places.areas) areas.set(name, await inserted('area', { code, name }));
  for (const { name, validTo, successor } of places.formerAreas) {
    const former = await inserted('area', { code: 'former', name, valid_to: validTo });
    await sql('insert into area_successor (area_id, successor_id) values ($1, $2)', [former, areas.get(successor)]);
  }
  const account = (username: string, name: string, persona: string, more: Record<string, unknown> = {}) =>
    inserted('account', { username, name, persona, password_hash: passwordHash, second_factor_due: null, ...more });
  await account('admin', '演示管理员', 'admin');
  const office = await account('office', '演示自治办', 'office');
  await account('leadership', '演示街道领导', 'leadership');
  for (const [i, { name }] of places.areas.entries())
    await account(`area-${two(i + 1)}`, `演示${name}居民区`, 'area', { area_id: areas.get(name) });
  const judges: string[] = [];
  for (let i = 0; i < 15; i += 1) {
    const judge = await inserted('judge', { name: `演示评审员${two(i + 1)}`, kind: kinds[i % 3] });
    judges.push(judge);
    await account(`judge-${two(i + 1)}`, `演示评审员${two(i + 1)}`, 'judge', { judge_id: judge });
  }
  const inspectors: string[] = [];
  for (let i = 1; i <= 6; i += 1) inspectors.push(await account(`inspector-${i}`, `演示巡查员${i}`, 'inspector'));
  return { office, areas, judges, inspectors };
}

/** One row by its columns; its id. */
export async function inserted(table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const columns = Object.keys(row);
  const places_ = columns.map((_, i) => `$${i + 1}`).join(', ');
  const text = `insert into ${table} (${columns.map((c) => `"${c}"`).join(', ')}) values (${places_}) returning id`;
  const { id } = await sqlRow<{ id: string }>(text, Object.values(row));
  return id;
}

/** The register: estates, 280 groups with their traits, and who leads them. */
export async function loadRegister(areas: ReadonlyMap<string, string>, since: Day): Promise<void> {
  const g = places.groups;
  await sql(`insert into estate (area_id, name) select distinct a, e from unnest($1::uuid[], $2::text[]) as r (a, e)`, [
    g.map((x) => areas.get(x.area)),
    g.map((x) => x.estate),
  ]);
  await sql(
    `insert into building_group (area_id, estate_id, name, address, households, floors, built_year, signature_feature, x, y, lift, greenery, front_door, shared_kitchen, shops_below)
     select r.area, e.id, r.name, r.address, r.households, r.floors, r.built, r.feature, r.x, r.y, r.lift, r.greenery, r.door, r.kitchen, r.shops
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::text[], $9::float8[], $10::float8[],
                   $11::bool[], $12::bool[], $13::bool[], $14::bool[], $15::bool[])
            as r (area, estate, name, address, households, floors, built, feature, x, y, lift, greenery, door, kitchen, shops)
       join estate e on e.area_id = r.area and e.name = r.estate`,
    [
      g.map((x) => areas.get(x.area)),
      g.map((x) => x.estate),
      g.map((x) => x.name),
      g.map((x) => x.address),
      g.map((x) => x.households),
      g.map((x) => x.floors),
      g.map((x) => x.builtYear),
      g.map((x) => x.signatureFeature || null),
      g.map((x) => x.x),
      g.map((x) => x.y),
      g.map((x) => x.traits.lift),
      g.map((x) => x.traits.greenery),
      g.map((x) => x.traits.frontDoor),
      g.map((x) => x.traits.sharedKitchen),
      g.map((x) => x.traits.shopsBelow),
    ],
  );
  const led = g.filter((x) => x.leader);
  await sql(
    `insert into leader (group_id, role, name, phone, valid_from)
     select g.id, 'leader', r.leader, r.phone, $4 from unnest($1::text[], $2::text[], $3::text[]) as r (name, leader, phone)
       join building_group g on g.name = r.name`,
    [led.map((x) => x.name), led.map((x) => x.leader), led.map((x) => x.phone), since],
  );
}
