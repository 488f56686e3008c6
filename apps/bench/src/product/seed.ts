import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeFilled } from '@xinglou/postgres';
import type pg from 'pg';
import { publishLastYear } from './last-year.ts';
import { root } from './place.ts';

export interface Person {
  readonly token: string;
  /** That of each of the person's sessions: one may ask 200 times a second, and a bench asks more often. */
  readonly tokens: readonly string[];
  readonly account: string;
  readonly judge: string | null;
}
export interface Seeded {
  readonly sub: string;
  readonly groups: readonly string[];
  readonly judges: readonly Person[];
  readonly office: Person;
  readonly leadership: Person;
  readonly area: Person;
  /** Over all groups; and all of one group. */
  readonly visits: readonly string[];
  readonly oneGroup: readonly string[];
  readonly standardVersion: string;
  readonly items: readonly { readonly item: string; readonly points: number }[];
}
const judgeCount = 20;
const sessions = 16;
const areaCount = 11;

/** A subdistrict in its final inspection: `groups` groups and `perGroup` planned visits each, every judge on every visit. */
export async function seed(db: pg.Pool, groups: number, perGroup: number): Promise<Seeded> {
  const standard = JSON.parse(readFileSync(join(root, 'apps/api/demo/standard.json'), 'utf8')) as {
    version: string;
    dimensions: { items: { key: string; max: number }[] }[];
  };
  const one = async (text: string, values: unknown[]): Promise<string> =>
    String((await db.query<{ id: string }>(text, values)).rows[0]?.id);
  const many = async (text: string, values: unknown[]): Promise<string[]> =>
    (await db.query<{ id: string }>(text, values)).rows.map((r) => r.id);
  const sub = await one(`insert into subdistrict (code, name) values ('BENCH', '测试街道') returning id`, []);
  const areas = await many(
    `insert into area (subdistrict_id, code, name) select $1, lpad(n::text, 2, '0'), '居民区' || n
       from generate_series(1, $2::int) n returning id`,
    [sub, areaCount],
  );
  const judges = await many(
    `insert into judge (subdistrict_id, name, kind)
     select $1, '评审员' || n, (array['resident', 'expert', 'official'])[1 + n % 3] from generate_series(1, $2::int) n returning id`,
    [sub, judgeCount],
  );
  const person = async (persona: string, judge: string | null = null, area: string | null = null): Promise<Person> => {
    const tokens = Array.from({ length: sessions }, () => randomBytes(24).toString('base64url'));
    const account = await one(
      `insert into account (subdistrict_id, username, name, persona, area_id, judge_id) values ($1, $2, '测试', $3, $4, $5) returning id`,
      [sub, `bench-${randomUUID()}`, persona, area, judge],
    );
    const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
    await db.query(`select open_session(h, $2, now() + interval '1 day') from unnest($1::bytea[]) h`, [
      hashes,
      account,
    ]);
    return { token: tokens[0] ?? '', tokens, account, judge };
  };
  // 2019 is read, with a visit a group as a year has; 2020 is written, with as many visits as the sheets need.
  const year = async (number: number) => {
    const cycle = await one(
      `insert into cycle (subdistrict_id, year, stage) values ($1, $2, 'finalInspection') returning id`,
      [sub, number],
    );
    await db.query(
      'insert into standard (subdistrict_id, cycle_id, number, version, body) values ($1, $2, 1, $3, $4)',
      [sub, cycle, standard.version, standard],
    );
    const team = await one(
      `insert into team (subdistrict_id, cycle_id, number, name, leader_id) values ($1, $2, 1, '第一组', $3) returning id`,
      [sub, cycle, judges[0]],
    );
    return { cycle, team };
  };
  const [read, written] = [await year(2019), await year(2020)];
  const made = await many(
    `with placed as (
       select n, ($2::uuid[])[1 + n % $3::int] as area_id from generate_series(1, $4::int) n
     ), estates as (
       insert into estate (subdistrict_id, area_id, name) select $1, a, '小区' from unnest($2::uuid[]) a returning id, area_id
     )
     insert into building_group (subdistrict_id, area_id, estate_id, name, households, floors, lift)
     select $1, p.area_id, e.id, p.n || '号楼组', 24, 6, true from placed p join estates e on e.area_id = p.area_id returning id`,
    [sub, areas, areaCount, groups],
  );
  await db.query(
    `insert into nomination (subdistrict_id, cycle_id, area_id, group_id, state, kind, stars_applied, rank)
     select $1, $2, g.area_id, g.id, 'accepted', 'new', 3, row_number() over (partition by g.area_id order by g.id) from building_group g`,
    [sub, read.cycle],
  );
  const plan = ({ cycle, team }: typeof read, list: readonly string[], times: number) =>
    many(
      `insert into visit (subdistrict_id, cycle_id, group_id, team_id, day, position, judges)
       select $1, $2, g, $3, '2019-11-05'::date + ((k - 1) % 7), k % 100, $4
         from generate_series(1, $6::int) k, unnest($5::uuid[]) g returning id`,
      [sub, cycle, team, judges, list, times],
    );
  await plan(read, made, 1);
  const visits = await plan(written, made, perGroup);
  const oneGroup = await plan(written, made.slice(0, 1), Math.max(20, Math.round((groups * perGroup) / 4)));
  await publishLastYear(db, sub, made);
  await analyzeFilled(db);
  return {
    ...{ sub, groups: made },
    judges: await Promise.all(judges.map((j) => person('judge', j))),
    office: await person('office'),
    leadership: await person('leadership'),
    area: await person('area', null, areas[0] ?? null),
    ...{ visits, oneGroup, standardVersion: standard.version },
    items: standard.dimensions.flatMap((d) => d.items).map(({ key, max }) => ({ item: key, points: max })),
  };
}
