import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Finding, type NewLeaderLink, type Page, type RouteData, routes } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';
import type { Viewer } from '@xinglou/domain';
import sharp from 'sharp';
import { Slips } from './inspections/index.ts';
import {
  type Person,
  type Rows,
  type SeededYear,
  TestApi,
  everyRoute,
  filesIn,
  mayAsk,
  rowsOfApiRole,
  rowsOfBackup,
  sameIds,
  seedPeople,
  seedYear,
} from './platform/testing/index.ts';
import { chanceOf, valueOf } from './platform/testing/wild.ts';

/**
 * Two worlds that differ only in who wrote which note (RELIABILITY.md §2.5): every person asks every route of the contract, and every
 * byte outside the vault must be equal. What each inspector carries is looked for in all of it (§2.4). A new route is asked by itself;
 * one whose path names rows that nobody has told of here fails.
 */
const canary = { phone: 'CANARY7F3A', camera: 'CANARYEXIF', address: '203.0.113.77' };
const inspectors = ['inspector-1', 'inspector-2', 'inspector-3', 'inspector-4', 'inspector-5'];
/** Where accounts are the subject: there, and nowhere else, stands that there is such an inspector. */
const ofAccounts = new Set<RouteData>([
  routes.listAccounts,
  routes.createAccount,
  routes.changeAccount,
  routes.listPhones,
  routes.issueEnrolments,
  routes.whoAmI,
]);
/** They end what the others need: asked last. */
const last = new Set<RouteData>([
  routes.signOut,
  routes.endSession,
  routes.endSessionsOf,
  routes.changeAccount,
  routes.changeOwnPassword,
]);

interface Line {
  readonly route: RouteData | null;
  readonly viewer: string;
  readonly said: string;
}
interface World {
  readonly lines: readonly Line[];
  readonly rows: Rows;
  readonly backup: Rows;
  readonly log: readonly string[];
  readonly metrics: string;
  /** The same once something leaks: a view of the database, an answer, a line of the log. */
  readonly leaks: { readonly rows: Rows; readonly lines: readonly Line[]; readonly log: readonly string[] };
  readonly secrets: readonly string[];
}

/** What is another one each time though nothing else has changed: instants, drawn tokens, ids of requests. */
const plain = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)/g, '<instant>')
    .replace(/\b(?!d0d0d0d0|11111111)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>')
    .replace(/\\\\x[0-9a-f]{40,}/g, (bytes) => `<${bytes.length} bytes>`)
    .replace(/"[\w-]{43}"/g, '"<token>"')
    .replace(/xl_s=[\w-]+/g, '<session>')
    .replace(/\b\d\d:\d\d:\d\d\b/g, '<time>');

/** By the word before a parameter: which rows it stands for. */
const rowsFor: Readonly<Record<string, string>> = {
  'accounts/{id}': 'account order by username',
  'areas/{id}': 'area order by code',
  'awards/{id}': 'award order by id',
  'building-groups/{id}': 'building_group order by id',
  'devices/{id}': 'device order by id',
  'decisions/{groupId}': 'building_group order by id',
  'findings/{id}': 'finding order by id',
  'inspection-rounds/{id}': 'inspection_round order by id',
  'judges/{id}': 'judge order by id',
  'leader-links/{id}': 'leader_link order by id',
  'nominations/{id}': 'nomination order by id',
  'objections/{id}': 'objection order by id',
  'reckonings/{id}': 'reckoning order by id',
  'score-sheets/{id}': 'score_sheet order by id',
  'unmaskings/{id}': 'unmasking order by id',
  'visits/{id}': 'visit order by id',
  'conflict-declarations/{id}': 'visit order by id',
  'paper-sheets/{visitId}': 'visit order by id',
  '{visitId}/{judgeId}': 'judge order by id',
};
const nowhere = '11111111-0000-4000-8000-000000000000';
/** Written under an id of one's own, or named by what is not a row. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  'sessions/{id}': [nowhere],
  'inspection-notes/{id}': [nowhere],
  'rectification-checks/{id}': [nowhere],
  'sealed-sheets/{id}': [nowhere],
  'answers/{id}': [nowhere],
  'groups/{number}': ['1'],
  'objections/{token}': ['guess'],
  'cycles/{year}': ['2019'],
};

class Walk {
  readonly lines: Line[] = [];
  readonly asked = new Set<RouteData>();
  private readonly ids = new Map<string, readonly string[]>();

  constructor(
    private readonly api: TestApi,
    private readonly viewers: ReadonlyMap<string, { persona: Viewer; person: Person }>,
    private readonly photo: string,
  ) {}

  /** Of each kind of row the first and the last, as they are now. */
  async look(): Promise<void> {
    for (const [words, from] of Object.entries(rowsFor)) {
      const { rows } = await this.api.owner.query<{ id: string }>(
        `select id from ${from.replace('order', `where id::text like 'd0d0d0d0%' order`)}`,
      );
      this.ids.set(words, [...new Set([rows.at(0)?.id ?? nowhere, rows.at(-1)?.id ?? nowhere])]);
    }
    const { rows } = await this.api.owner.query<{ code: string }>(
      'select public_code as code from building_group order by id limit 1',
    );
    this.ids.set('groups/{code}', [rows[0]?.code ?? 'none']);
  }

  addresses({ path }: RouteData): string[] {
    const params = [...path.matchAll(/([\w-]+|\{\w+\})\/(\{\w+\})/g)];
    return params.reduce<string[]>(
      (paths, [, word, param = '']) => {
        const key = `${word}/${param}`;
        const values = param === '{sha256}' ? [this.photo] : (fixed[key] ?? this.ids.get(key));
        if (!values) throw new Error(`Say in two-worlds.api.test.ts which rows “${key}” of ${path} stands for.`);
        return paths.flatMap((p) => values.map((value) => p.replace(param, value)));
      },
      [path],
    );
  }

  async ask(name: string, route: RouteData, path: string, body?: unknown): Promise<void> {
    const { person } = this.viewers.get(name)!;
    const sent = {
      ...(body === undefined ? {} : { body }),
      ...(route.ifMatch ? { ifMatch: 1 } : {}),
      headers: carried(name),
    };
    const { status, text, bytes, headers } = await person.send<unknown>(route.method, path, sent);
    // Times are packed within a workbook, which is as much longer or shorter.
    const passing = route.gives === 'xlsx' ? ['date', 'content-length'] : ['date'];
    const rest = Object.entries(headers).filter(([header]) => !passing.includes(header));
    this.asked.add(route);
    const said = [
      route.method,
      path,
      JSON.stringify(body) ?? '',
      status,
      JSON.stringify(rest),
      readable(route, status, text, bytes),
    ];
    this.lines.push({ route, viewer: name, said: plain(said.join('\n')) });
  }

  /** Everybody reads everything; who may not gets one refusal a route. */
  async readAll(only: (route: RouteData) => boolean = () => true): Promise<void> {
    await this.look();
    for (const [, route] of everyRoute.filter(([, r]) => r.method === 'GET' && only(r)))
      for (const [name, { persona }] of this.viewers) {
        const may = mayAsk(route, persona);
        const paths = this.addresses(route).slice(0, may ? 2 : 1);
        for (const path of paths) await this.ask(name, route, path + queryOf(route));
        if (may && !route.bare) await this.ask(name, route, `${paths[0]}?author=x`);
      }
  }

  /** Everybody writes everything that they may, twice, with bodies drawn from the contract. */
  async writeAll(): Promise<void> {
    const chance = chanceOf(20191105);
    const writes = everyRoute.filter(([, r]) => r.method !== 'GET');
    for (const [, route] of [...writes.filter(([, r]) => !last.has(r)), ...writes.filter(([, r]) => last.has(r))]) {
      await this.look();
      const known = [...this.ids.values()].flat();
      for (const [name, { persona }] of this.viewers) {
        if (!mayAsk(route, persona)) continue;
        for (const path of this.addresses(route).slice(0, 2)) {
          const schema = route.body && schemas[route.body as keyof typeof schemas];
          await this.ask(name, route, path, schema ? valueOf(schema, known, chance, 0) : undefined);
        }
      }
    }
  }
}

/** An inspector's phone says more of itself than it should. */
const carried = (name: string): Record<string, string> =>
  name.startsWith('inspector')
    ? { 'user-agent': canary.phone, 'x-forwarded-for': canary.address, 'x-sent-at': new Date().toISOString() }
    : {};
const queryOf = ({ path, who }: RouteData) =>
  path === routes.readCalendar.path
    ? '?year=2019'
    : path.includes('/flows')
      ? '?from=2018&to=2019'
      : /statistics\/(areas|dimensions)/.test(path)
        ? '?year=2019'
        : who === 'anyone' && path.includes('{year}')
          ? '?subdistrict=A'
          : '';

/** Every file of a workbook, its cells with their texts: equal times share one text, so their numbers say nothing. */
function cellsIn(workbook: Buffer): [string, string][] {
  const files = filesIn(workbook);
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((si) => si[1]);
  files.delete('xl/sharedStrings.xml');
  return [...files].map(([name, text]) => [
    name,
    text.replace(/t="s"><v>(\d+)<\/v>/g, (_, n: string) => `>${texts[Number(n)]}`),
  ]);
}

/** Files are unpacked: what is in a workbook, a picture, a certificate. */
function readable({ gives }: RouteData, status: number, text: string, bytes: Buffer): string {
  if (status >= 300) return text;
  if (gives === 'xlsx') return JSON.stringify(cellsIn(bytes));
  if (gives === 'pdf') return `${text.replace(/\/(CreationDate|ModDate) \([^)]*\)|\/ID \[[^\]]*\]/g, '')}`;
  return gives === 'image' ? bytes.toString('latin1') : text;
}

/** A round whose routes are the same in both worlds: else the draw would be another one. */
async function openRound(api: TestApi, year: SeededYear): Promise<void> {
  const { rows } = await api.owner.query<{ id: string; subdistrict: string }>(
    `insert into inspection_round (subdistrict_id, cycle_id, number, kind, group_ids, opened_on, last_day)
     select subdistrict_id, id, 1, 'first', $2, '2019-10-01', '2019-10-30' from cycle where id = $1
     returning id, subdistrict_id as subdistrict`,
    [year.cycleId, year.groups],
  );
  const { rows: people } = await api.owner.query<{ id: string }>(
    `select id from account where persona = 'inspector' order by username`,
  );
  const slips = Slips.of(api.settings.dataDir);
  for (const [i, { id }] of people.entries()) {
    const { tag, sealed } = slips.write(`route ${rows[0]?.id}`, id, year.groups.slice(i, i + 1), year.groups.length);
    await api.owner.query('insert into inspection_route values ($1, $2, $3, $4)', [
      rows[0]?.subdistrict,
      rows[0]?.id,
      tag,
      sealed,
    ]);
  }
}

async function world(authorOf: (note: number) => string): Promise<World> {
  const api = await TestApi.start();
  try {
    await sameIds(api.owner);
    writeFileSync(join(api.settings.dataDir, 'inspection-slips.key'), Buffer.alloc(32, 7));
    const people = await seedPeople(api.owner);
    for (const username of inspectors.slice(2))
      await api.owner.query(
        `insert into account (subdistrict_id, username, name, persona) values ($1, $2, $3, 'inspector')`,
        [people.subdistrictId, username, `测试${username}`],
      );
    const year = await seedYear(api.owner, people, 'anonymousInspection');
    await api.owner.query(`insert into demo_clock values ($1, '2019-10-08')`, [people.subdistrictId]);
    await api.owner.query('update building_group set public_code = md5(id::text)');
    const viewers = new Map<string, { persona: Viewer; person: Person }>();
    for (const [username, persona] of [
      ['admin', 'admin'],
      ['office', 'office'],
      ['leadership', 'leadership'],
      ['area-01', 'area'],
      ['area-02', 'area'],
      ['judge-01', 'judge'],
      ...inspectors.map((i) => [i, 'inspector'] as const),
    ] as const)
      viewers.set(username, { persona, person: await api.as(username) });
    viewers.set('public', { persona: 'public', person: api.nobody() });
    const as = (name: string) => viewers.get(name)!.person;
    const { body: link } = await as('area-01').post<NewLeaderLink>(
      `/api/building-groups/${year.groups[0]}/leader-links`,
    );
    viewers.set('leader', { persona: 'leader', person: api.withLink(link.token) });

    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a63d2f' } })
      .withExif({ IFD0: { Copyright: canary.camera, Artist: canary.phone } })
      .jpeg()
      .toBuffer();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    await openRound(api, year);
    for (const [n, groupId] of [...year.groups, ...year.groups].entries()) {
      const who = authorOf(n);
      const image = { body: photo, headers: { 'content-type': 'image/jpeg', ...carried(who) } };
      const stored = await as(who).send('PUT', `/api/photos/${sha256}`, image);
      expect([200, 201]).toContain(stored.status);
      const grade = n === 1 ? 'critical' : 'minor';
      const findings = n % 3 === 2 ? [] : [{ dimension: 'hygiene', grade, text: `楼道有杂物${n}`, photos: [sha256] }];
      const note = { groupId, day: '2019-10-08', outcome: findings.length > 0 ? 'findings' : 'none', findings };
      const id = `11111111-1111-4111-8111-00000000000${n}`;
      expect((await as(who).put(`/api/inspection-notes/${id}`, note, { headers: carried(who) })).status).toBe(201);
    }
    const { items } = (await as('office').get<Page<Finding>>('/api/cycles/2019/findings')).body;
    for (const f of items) await as('office').post(`/api/findings/${f.id}/release`, { responsible: 'group' });
    await as('office').post('/api/unmaskings', { noteId: '11111111-1111-4111-8111-000000000000', reason: '核实' });

    const walk = new Walk(api, viewers, sha256);
    await walk.readAll();
    await walk.writeAll();
    for (const [name, { persona }] of viewers)
      if (persona !== 'public' && persona !== 'leader') viewers.set(name, { persona, person: await api.as(name) });
    await api.owner.query(`update cycle set stage = 'publicNotice' where year = 2019`);
    await walk.readAll(({ who, path }) => who === 'anyone' || /findings|audit|leader|statistics|cycles/.test(path));
    expect(everyRoute.filter(([, r]) => !walk.asked.has(r)).map(([name]) => name)).toEqual([]);

    const { rows } = await api.owner.query<{ id: string; username: string; name: string }>(
      `select id, username, name from account where persona = 'inspector' order by username`,
    );
    const secrets = rows.flatMap((r) => [r.id, r.username, r.name]);
    const metrics = (await api.nobody().get('/metrics')).text;
    await api.restart();
    const read = {
      rows: await rowsOfApiRole(api, people.subdistrictId),
      backup: await rowsOfBackup(api),
      log: [...api.logged],
    };

    // What must turn it red: a view, an answer, a line of the log that know the first note's author.
    const leaked = rows.find((r) => r.username === authorOf(0));
    await api.owner.query(
      `create view note_writer as select id as note_id, '${leaked?.id}'::uuid as writer from inspection_note limit 1`,
    );
    await api.owner.query('grant select on note_writer to xl_app');
    await api.owner.query(`update account set name = name || '·1' where id = $1`, [leaked?.id]);
    api.logged.push(JSON.stringify({ level: 'info', route: routes.putInspectionNote.path, actor: leaked?.username }));
    const leaking = new Walk(api, new Map([['office', { persona: 'office', person: await api.as('office') }]]), sha256);
    await leaking.readAll((r) => r === routes.listPhones);
    const leaks = { rows: await rowsOfApiRole(api, people.subdistrictId), lines: leaking.lines, log: [...api.logged] };
    return { lines: walk.lines, ...read, metrics, leaks, secrets };
  } finally {
    await api.stop();
  }
}

const tables = (rows: Rows): string[] =>
  [...rows].map(
    ([table, lines]) =>
      `${table}\n${lines
        .map((line) => plain(line))
        .sort()
        .join('\n')}`,
  );
const logged = (lines: readonly string[]): string[] => lines.map((line) => plain(line).replace(/"ms":\d+/, '"ms":0'));
const counted = (metrics: string): string[] =>
  metrics.split('\n').filter((line) => /^xinglou_http_request_seconds_count/.test(line));
const said = (lines: readonly Line[]): string[] => lines.map((l) => `${l.viewer} ${l.said}`);

let one: World;
let other: World;
beforeAll(async () => {
  one = await world((note) => inspectors[note % 5] ?? '');
  other = await world((note) => inspectors[(note * 2 + 3) % 5] ?? '');
}, 300_000);

describe('two worlds that differ only in who wrote which note', () => {
  it('answer every person on every route with the same bytes, headers and statuses', () => {
    const different = said(one.lines).flatMap((line, i) =>
      line === said(other.lines)[i] ? [] : [[line, said(other.lines)[i]]],
    );
    expect(different.slice(0, 3)).toEqual([]);
    expect(one.lines.length).toBeGreaterThan(1000);
  });
  it('hold the same rows for the api’s own role, and in a backup outside the vault', () => {
    expect(tables(other.rows)).toEqual(tables(one.rows));
    expect(tables(other.backup)).toEqual(tables(one.backup));
  });
  it('write the same log and count the same', () => {
    expect(logged(other.log)).toEqual(logged(one.log));
    expect(counted(other.metrics)).toEqual(counted(one.metrics));
  });
  it('carry nowhere what an inspector’s phone says of itself, nor who there is, but where accounts are the subject', () => {
    const { lines, rows, backup, log, metrics, secrets } = one;
    const everything = [
      ...lines.filter((l) => !l.route || !ofAccounts.has(l.route)).map((l) => l.said),
      ...tables(new Map([...rows, ...backup].filter(([table]) => table !== 'account'))),
      ...log,
      metrics,
    ];
    for (const word of [...secrets, ...Object.values(canary)])
      expect([word, everything.filter((text) => text.includes(word)).map((text) => text.slice(0, 200))]).toEqual([
        word,
        [],
      ]);
    for (const word of Object.values(canary))
      expect([word, lines.filter((l) => l.said.includes(word)).map((l) => l.said.slice(0, 200))]).toEqual([word, []]);
  });
  it('refuse every filter that is not of the route, whoever asks', () => {
    const wrong = one.lines.filter(
      (l) => l.said.includes('?author=x') && !/\n(400|401|403|404|409|410)\n/.test(l.said),
    );
    expect(wrong.map((l) => l.said.slice(0, 300))).toEqual([]);
    const answered = one.lines.filter((l) => l.said.includes('?author=x') && l.said.includes('unknown-filter'));
    expect(answered.length).toBeGreaterThan(200);
  });
  it('would be told apart by a leaking view, answer or line of the log', () => {
    expect(tables(other.leaks.rows)).not.toEqual(tables(one.leaks.rows));
    expect(said(other.leaks.lines)).not.toEqual(said(one.leaks.lines));
    expect(logged(other.leaks.log)).not.toEqual(logged(one.leaks.log));
  });
});
