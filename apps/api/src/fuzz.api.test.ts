import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ProblemBody, type RouteData, everyPersona, everyRoute, problems, routes } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';
import { chanceOf } from '@xinglou/domain';
import { loadDemo } from './demo/index.ts';
import { type Person, TestApi, seedPeople, seedYear } from './platform/testing/index.ts';
import { type Chance, pick, valueOf, wild } from './platform/testing/wild.ts';

/** Requests from the contract, valid, almost valid and wild: FUZZ_REQUESTS of them (5,000), from FUZZ_SEED. */
const many = Number(process.env['FUZZ_REQUESTS'] ?? 5000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20191105);
/** Signing in and out, and what ends the sessions of those who ask here. */
const apart = new Set<RouteData>([routes.signIn, routes.whoAmI, routes.signOut, routes.endSessionsOf]);
const all = everyRoute.map(([, route]) => route).filter((r) => r.takes === undefined && !apart.has(r));
const usernames: Record<string, string> = { area: 'area-01', judge: 'judge-01', inspector: 'inspector-1' };

let api: TestApi;
let ids: string[];
const people: Person[] = [];
beforeAll(async () => {
  api = await TestApi.start({ demoPassword: 'Demo-2019-only' });
  await loadDemo(api.settings);
  for (const persona of everyPersona) people.push(await api.as(usernames[persona] ?? persona));
  people.push(api.nobody());
  const tables = [
    'building_group',
    'area',
    'judge',
    'team',
    'visit',
    'finding',
    'nomination',
    'account',
    'award',
    'score_sheet',
    'reckoning',
    'device',
  ];
  const others = await seedPeople(api.owner, 'B', 'b-');
  await seedYear(api.owner, others);
  const { rows } = await api.owner.query<{ id: string }>(
    tables
      .map(
        (t) =>
          `(select id from ${t} where subdistrict_id = $1 order by id limit 6) union all (select id from ${t} where subdistrict_id <> $1 order by id limit 12)`,
      )
      .join(' union all '),
    [others.subdistrictId],
  );
  ids = [...rows.map((r) => r.id), '00000000-0000-4000-8000-000000000000'];
}, 60_000);
afterAll(() => api.stop());

function requestOf(chance: Chance, among: readonly RouteData[] = all) {
  const route = pick(among, chance);
  const path = route.path
    .replace('{year}', () => pick(['2015', '2018', '2019', '2019', '2020', '0000', 'x'], chance))
    .replace(/\{\w+\}/g, () =>
      chance() < 0.9 ? pick(ids, chance) : encodeURIComponent(String(wild(chance)).toWellFormed().slice(0, 200)),
    );
  const sent = (name: string) => valueOf(schemas[name as keyof typeof schemas], ids, chance);
  const query = route.query && chance() < 0.7 ? queryOf(sent(route.query)) : '';
  const body = route.body ? (chance() < 0.02 ? wild(chance) : sent(route.body)) : undefined;
  const ifMatch = route.ifMatch && chance() < 0.9 ? pick([0, 1, 2, '"', 'x'], chance) : undefined;
  return { route, url: path + query, body, ifMatch };
}

const ask = (person: Person, { route, url, body, ifMatch }: ReturnType<typeof requestOf>) =>
  person.send(route.method, url, {
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const catalogued = ({ status, body }: { status: number; body: unknown }): boolean => {
  const code = (body as ProblemBody | null)?.code;
  return code !== undefined && problems[code as keyof typeof problems] === status && status < 500;
};

function queryOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const params = Object.entries(value).map(
    ([k, v]) => `${encodeURIComponent(k.toWellFormed())}=${encodeURIComponent(String(v).toWellFormed())}`,
  );
  return params.length > 0 ? `?${params.join('&')}` : '';
}

const told = ({ route, url, body }: ReturnType<typeof requestOf>, reply: { status: number; text: string }): string =>
  `${route.method} ${url} ${JSON.stringify(body)?.slice(0, 600)} → ${reply.status} ${reply.text.slice(0, 200)}`;

/** Rows that name a row of another subdistrict: foreign keys look past row-level security. */
async function strayed(): Promise<string[]> {
  const { rows } = await api.owner.query<{ child: string; field: string; parent: string }>(
    `select c.conrelid::regclass::text as child, a.attname as field, c.confrelid::regclass::text as parent
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute s on s.attrelid = c.conrelid and s.attname = 'subdistrict_id'
       join pg_attribute p on p.attrelid = c.confrelid and p.attname = 'subdistrict_id'
      where c.contype = 'f' and array_length(c.conkey, 1) = 1`,
  );
  expect(rows.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { child, field, parent } of rows) {
    const { rowCount } = await api.owner.query(
      `select from ${child} c join ${parent} p on p.id = c.${field} where p.subdistrict_id <> c.subdistrict_id`,
    );
    if (rowCount) found.push(`${child}.${field}: ${rowCount}`);
  }
  return found;
}

const audited = async () =>
  Number((await api.owner.query<{ n: string }>('select count(*) as n from audit')).rows[0]?.n);

/** Of every row of every table, but for the phones' own counters of wrong PINs. */
async function contents(): Promise<string> {
  const { rows: tables } = await api.owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'device' order by 1`,
  );
  const each = tables.map(
    ({ name }) => `select '${name}' as t, count(*) as n, sum(hashtext(x::text)) as h from ${name} x`,
  );
  return JSON.stringify((await api.owner.query(each.join(' union all '))).rows);
}

describe('requests of every kind', () => {
  it('are answered or refused with a catalogued problem, never by a failure; what was refused wrote nothing', async () => {
    const chance = chanceOf(seed);
    const wrong: string[] = [];
    let rows = await audited();
    const seen = { done: 0, refused: 0 };
    for (let i = 0; i < many; i += 1) {
      const request = requestOf(chance);
      const reads = request.route.method === 'GET';
      // One in a hundred is looked at to the last row.
      const before = !reads && i % 100 === 0 ? await contents() : null;
      const reply = await ask(pick(people, chance), request);
      const now = reads ? rows : await audited();
      if (reply.status >= 400) {
        seen.refused += 1;
        const touched = before !== null && before !== (await contents());
        if (!catalogued(reply) || now !== rows || touched)
          wrong.push(`#${i} ${told(request, reply)} (${now - rows} audit rows)`);
      } else seen.done += 1;
      rows = now;
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(await strayed()).toEqual([]);
    expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(many / 20);
  }, 600_000);

  it('are so too where two that may write do it in one moment, twice each, in the same room', async () => {
    const chance = chanceOf(seed);
    const writes = all.filter((r) => r.method !== 'GET');
    const roomOf = (route: RouteData) => route.path.split('/').slice(0, 3).join();
    const mayAsk = ({ who }: RouteData) =>
      Array.isArray(who) ? people.filter((_, i) => who.includes(everyPersona[i]!)) : people;
    const wrong: string[] = [];
    for (let i = 0; i < many / 10; i += 1) {
      const one = requestOf(chance, writes);
      const two = requestOf(
        chance,
        writes.filter((r) => roomOf(r) === roomOf(one.route)),
      );
      const replies = await Promise.all(
        [one, two, one, two].map(
          async (request) => [request, await ask(pick(mayAsk(request.route), chance), request)] as const,
        ),
      );
      for (const [request, reply] of replies)
        if (reply.status >= 400 && !catalogued(reply)) wrong.push(`#${i} ${told(request, reply)}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(await strayed()).toEqual([]);
  }, 600_000);
});
