import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type NewLeaderLink, type Page, type RouteData, routes } from '@xinglou/contract';
import type { Viewer } from '@xinglou/domain';
import sharp from 'sharp';
import { Slips } from '../inspections/index.ts';
import {
  type Person,
  type Reply,
  type Rows,
  type SeededYear,
  TestApi,
  rowsOfApiRole,
  rowsOfBackup,
  sameIds,
  seedPeople,
  seedYear,
} from '../platform/testing/index.ts';
import { type Line, Walk, canary, carried } from './walk.ts';

export const inspectors = ['inspector-1', 'inspector-2', 'inspector-3', 'inspector-4', 'inspector-5'];

export interface World {
  readonly lines: readonly Line[];
  readonly rows: Rows;
  readonly backup: Rows;
  readonly log: readonly string[];
  readonly metrics: string;
  /** The same once something leaks: a view of the database, an answer, a line of the log. */
  readonly leaks: { readonly rows: Rows; readonly lines: readonly Line[]; readonly log: readonly string[] };
  readonly secrets: readonly string[];
  /** The photo of every finding that the office did not tick. */
  readonly unshared: string;
  readonly asked: ReadonlySet<RouteData>;
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

/** A note for each group, twice, by whom the world says, with two photos, of which the office shares one; what the others do with them. */
async function season(
  api: TestApi,
  year: SeededYear,
  as: (name: string) => Person,
  authorOf: (note: number) => string,
): Promise<{ shared: string; unshared: string }> {
  const photos = [await shot('#a63d2f'), await shot('#2f7d4f')];
  const [shared = '', unshared = ''] = photos.map((p) => createHash('sha256').update(p).digest('hex'));
  await openRound(api, year);
  for (const [n, groupId] of [...year.groups, ...year.groups].entries()) {
    const who = authorOf(n);
    for (const [i, sha256] of [shared, unshared].entries()) {
      const image = { body: photos[i], headers: { 'content-type': 'image/jpeg', ...carried(who) } };
      taken(await as(who).send('PUT', `/api/photos/${sha256}`, image));
    }
    const grade = n === 1 ? 'critical' : 'minor';
    const seen = { dimension: 'hygiene', grade, text: `楼道有杂物${n}`, photos: [unshared, shared] };
    const findings = n % 3 === 2 ? [] : [seen];
    const note = { groupId, day: '2019-10-08', outcome: findings.length > 0 ? 'findings' : 'none', findings };
    const id = `11111111-1111-4111-8111-00000000000${n}`;
    taken(await as(who).put(`/api/inspection-notes/${id}`, note, { headers: carried(who) }));
  }
  const { items } = (await as('office').get<Page<Finding>>('/api/cycles/2019/findings')).body;
  for (const f of items)
    await as('office').post(`/api/findings/${f.id}/release`, { responsible: 'group', photos: [shared] });
  taken(await as('office').post('/api/unmaskings', { noteId: '11111111-1111-4111-8111-000000000000', reason: '核实' }));
  return { shared, unshared };
}
const shot = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .withExif({ IFD0: { Copyright: canary.camera, Artist: canary.phone } })
    .jpeg()
    .toBuffer();
function taken({ status, text }: Reply): void {
  if (status >= 300) throw new Error(`${status} ${text}`);
}

/** One world from its beginning to its end: everything that anybody could see of it. */
export async function world(authorOf: (note: number) => string): Promise<World> {
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

    const { shared, unshared } = await season(api, year, as, authorOf);
    const walk = new Walk(api, viewers, shared);
    await walk.readAll();
    await walk.writeAll();
    for (const [name, { persona }] of viewers)
      if (persona !== 'public' && persona !== 'leader') viewers.set(name, { persona, person: await api.as(name) });
    await api.owner.query(`update cycle set stage = 'publicNotice' where year = 2019`);
    await walk.readAll(({ who, path }) => who === 'anyone' || /findings|audit|leader|statistics|cycles/.test(path));

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
    const leaking = new Walk(api, new Map([['office', { persona: 'office', person: await api.as('office') }]]), shared);
    await leaking.readAll((r) => r === routes.listPhones);
    const leaks = { rows: await rowsOfApiRole(api, people.subdistrictId), lines: leaking.lines, log: [...api.logged] };
    return { lines: walk.lines, ...read, metrics, leaks, secrets, unshared, asked: walk.asked };
  } finally {
    await api.stop();
  }
}
