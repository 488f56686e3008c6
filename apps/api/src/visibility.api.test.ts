import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NewLeaderLink, type RouteData, everyPersona, everyRoute as all } from '@xinglou/contract';
import { type PrivateField, type Sight, type Viewer, maskedPhone, visibility } from '@xinglou/domain';
import {
  type People,
  type Person,
  type SeededYear,
  TestApi,
  everyViewer,
  mayAsk,
  seedPeople,
  seedYear,
} from './platform/testing/index.ts';

/** Every route, as every persona, over one's own rows and foreign ones: the other area's, the other judge's, another subdistrict's. */
let api: TestApi;
let own: People;
let year: SeededYear;
const ids: Record<string, string[]> = {};
const viewers = new Map<Viewer, Person>();
const strangers = new Map<string, Person>();
const usernames = { area: 'area-01', judge: 'judge-01', inspector: 'inspector-1' } as Record<string, string>;

/** What is planted in the row that is the viewer's own (of area-01, of judge-01) and in the foreign one. */
const planted: Readonly<Record<Exclude<PrivateField, 'noteAuthor'>, { own: string; foreign: string }>> = {
  leaderPhone: { own: '13900001111', foreign: '13900002222' },
  judgePhone: { own: '13700003333', foreign: '13700004444' },
  judgeName: { own: '评审员1', foreign: '评审员2' },
  sheetNote: { own: '甲评委的附言', foreign: '乙评委的附言' },
  findingBeforeRelease: { own: '一号楼未交办', foreign: '三号楼未交办' },
  findingText: { own: '一号楼已交办', foreign: '三号楼已交办' },
  findingOriginal: { own: '一号楼下午3点', foreign: '三号楼上午9点' },
  findingPhotoInternal: { own: 'a1'.repeat(32), foreign: 'b1'.repeat(32) },
  findingPhotoShared: { own: 'a2'.repeat(32), foreign: 'b2'.repeat(32) },
  objectionContact: { own: '13500005555', foreign: '13500006666' },
  nominationStory: { own: '一号楼的故事', foreign: '三号楼的故事' },
  username: { own: 'area-02', foreign: 'judge-02' },
};

beforeAll(async () => {
  api = await TestApi.start();
  own = await seedPeople(api.owner);
  year = await seedYear(api.owner, own, 'publicNotice');
  await plant();
  for (const persona of everyPersona) viewers.set(persona, await api.as(usernames[persona] ?? persona));
  viewers.set('public', api.nobody());
  viewers.set('leader', await leaderOf(year.groups[0] ?? ''));
  const others = await seedPeople(api.owner, 'B', 'b-');
  await api.owner.query(`insert into cycle (subdistrict_id, year, stage) values ($1, 2019, 'publicNotice')`, [
    others.subdistrictId,
  ]);
  for (const persona of everyPersona) strangers.set(persona, await api.as(`b-${usernames[persona] ?? persona}`));
});
afterAll(() => api.stop());

/** Who holds a link of this group, given by its committee. */
async function leaderOf(group: string): Promise<Person> {
  const link = await viewers.get('area')!.post<NewLeaderLink>(`/api/building-groups/${group}/leader-links`);
  ids['link'] = [link.body.id];
  return api.withLink(link.body.token);
}

async function plant(): Promise<void> {
  const s = own.subdistrictId;
  const put = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const names = Object.keys(row);
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into ${table} (subdistrict_id, ${names.join(', ')}) values ($1, ${names.map((_, i) => `$${i + 2}`).join(', ')}) returning id`,
      [s, ...Object.values(row)],
    );
    return rows[0]?.id ?? '';
  };
  const some = async (text: string) => (await api.owner.query<{ id: string }>(text)).rows.map((r) => r.id);
  const cycle_id = year.cycleId;
  const findings: string[] = [];
  for (const [side, i] of [
    ['own', 0],
    ['foreign', 2],
  ] as const) {
    const group_id = year.groups[i] ?? '';
    await put('leader', {
      group_id,
      role: 'leader',
      name: `组长${i}`,
      phone: planted.leaderPhone[side],
      valid_from: '2019-01-01',
    });
    await api.owner.query('update nomination set story = $2 where group_id = $1', [
      group_id,
      planted.nominationStory[side],
    ]);
    const note_id = await put('inspection_note', {
      id: randomUUID(),
      cycle_id,
      group_id,
      day: '2019-09-02',
      outcome: 'findings',
      digest: 'd',
    });
    const finding = { cycle_id, note_id, group_id, dimension: 'hygiene', grade: 'minor' };
    findings.push(await put('finding', { ...finding, text: planted.findingBeforeRelease[side] }));
    const shared = [planted.findingPhotoShared[side]];
    const photos = [planted.findingPhotoInternal[side], ...shared];
    const released = await put('finding', { ...finding, text: planted.findingText[side], photos });
    findings.push(released);
    await put('finding_event', {
      finding_id: released,
      number: 1,
      kind: 'released',
      responsible: 'group',
      day: '2019-09-03',
    });
    await put('finding_event', {
      finding_id: released,
      number: 2,
      kind: 'photosShared',
      photos: shared,
      day: '2019-09-03',
    });
    const smoothed = await put('finding', { ...finding, text: planted.findingOriginal[side] });
    await put('finding_event', {
      finding_id: smoothed,
      number: 1,
      kind: 'released',
      responsible: 'group',
      wording: '改过的文字',
      day: '2019-09-03',
    });
    const judge = own.judges[side === 'own' ? 0 : 1];
    await api.owner.query('update judge set phone = $2 where id = $1', [judge, planted.judgePhone[side]]);
    (ids['sheet'] ??= []).push(
      await put('score_sheet', {
        id: randomUUID(),
        cycle_id,
        visit_id: year.visits[0],
        judge_id: judge,
        standard_id: year.standardId,
        points: [],
        note: planted.sheetNote[side],
        started_at: '2019-11-05T01:00:00Z',
        finished_at: '2019-11-05T01:30:00Z',
        started_at_sent: 'x',
        finished_at_sent: 'x',
        digest: 'd',
      }),
    );
    (ids['objection'] ??= []).push(
      await put('objection', {
        cycle_id,
        group_id,
        token_hash: Buffer.from(side),
        channel: 'phone',
        kind: 'concern',
        text: '异议',
        contact: planted.objectionContact[side],
        received_on: '2019-11-20',
      }),
    );
    (ids['award'] ??= []).push(
      await put('award', { cycle_id, group_id, certificate_number: `2019-${i}`, stars: 3, awarded_on: '2019-12-01' }),
    );
  }
  const round = { cycle_id, number: 1, kind: 'first', group_ids: year.groups, opened_on: '2019-09-01' };
  ids['round'] = [await put('inspection_round', { ...round, last_day: '2019-09-30' })];
  const [note_id] = await some('select id from inspection_note limit 1');
  const [asked_by] = await some(`select id from account where username = 'office'`);
  ids['unmasking'] = [
    await put('unmasking', { note_id, reason: '核实', asked_by, asked_as: 'office', asked_on: '2019-09-30' }),
  ];
  Object.assign(ids, {
    finding: findings,
    group: year.groups,
    visit: year.visits,
    judge: own.judges,
    area: Object.values(own.areas),
    account: await some('select id from account order by username'),
    nomination: await some('select id from nomination'),
    reckoning: [randomUUID()],
    device: await some(
      `insert into device (id, subdistrict_id, account_id, key_hash)
       select gen_random_uuid(), subdistrict_id, id, '' from account where persona in ('judge', 'inspector') returning id`,
    ),
  });
}

/** Which rows a path's last word before its parameter stands for. */
const kinds: Readonly<Record<string, string>> = {
  accounts: 'account',
  areas: 'area',
  'building-groups': 'group',
  findings: 'finding',
  judges: 'judge',
  visits: 'visit',
  nominations: 'nomination',
  objections: 'objection',
  awards: 'award',
  reckonings: 'reckoning',
  decisions: 'group',
  'score-sheets': 'sheet',
  'leader-links': 'link',
  devices: 'device',
  'inspection-rounds': 'round',
  unmaskings: 'unmasking',
};
const rowOf = ({ path }: RouteData) => /([\w-]+)\/\{(?:id|groupId)\}/.exec(path)?.[1];
const at = (path: string, id = '') => path.replace('{year}', '2019').replace(/\{(id|groupId)\}/, id);
const addresses = (route: RouteData): string[] => {
  const words = rowOf(route);
  return words === undefined ? [at(route.path)] : (ids[kinds[words] ?? ''] ?? []).map((id) => at(route.path, id));
};

const read = async (viewer: Viewer): Promise<string> => {
  const bodies: string[] = [];
  for (const [, route] of all) {
    if (route.method !== 'GET' || !mayAsk(route, viewer) || /\{(sha256|code|token)\}/.test(route.path)) continue;
    for (const path of addresses(route)) {
      const query = route.path.startsWith('/api/calendar')
        ? '?year=2019'
        : route.who === 'anyone' && route.path.includes('{year}')
          ? '?subdistrict=A'
          : '';
      const reply = await viewers.get(viewer)!.get(path + query);
      expect([path, reply.status < 500]).toEqual([path, true]);
      bodies.push(reply.text);
    }
  }
  return bodies.join('\n');
};

describe('what a persona reads on all its screens', () => {
  it.each([...everyViewer])('is what the table of visibility says: %s', async (viewer) => {
    const everything = await read(viewer);
    const seen: Record<string, Sight> = {};
    const table: Record<string, Sight> = {};
    for (const [field, { own: mine, foreign }] of Object.entries(planted)) {
      const has = (value: string) => everything.includes(value);
      seen[field] = has(foreign) ? 'full' : has(mine) ? 'own' : has(maskedPhone(mine)) ? 'masked' : 'none';
      table[field] = visibility[field as PrivateField][viewer];
    }
    expect(seen).toEqual(table);
  });
});

describe('a row of another subdistrict', () => {
  const open = all.flatMap(([name, route]) =>
    rowOf(route) !== undefined && !(route.method === 'PUT' && /inspection-notes|score-sheets|devices/.test(route.path))
      ? everyPersona.filter((p) => mayAsk(route, p)).map((p) => [name, p, route] as const)
      : [],
  );
  it.each(open)('is not there: %s as %s', async (_, persona, route) => {
    for (const path of addresses(route)) {
      const bare = await strangers.get(persona)!.send(route.method, path, {});
      const wrong = await strangers.get(persona)!.send(route.method, path, { body: { nonsense: true }, ifMatch: 1 });
      expect([path, bare.status, wrong.status]).toEqual([path, 404, 404]);
    }
  });
});

describe('within the subdistrict', () => {
  it('another area’s rows are not there for an area, whatever is asked of them', async () => {
    const foreign = { group: year.groups[2], finding: ids['finding']?.[3], award: ids['award']?.[1] } as Record<
      string,
      string
    >;
    const nomination = await api.owner.query<{ id: string }>('select id from nomination where group_id = $1', [
      year.groups[2],
    ]);
    foreign['nomination'] = nomination.rows[0]?.id ?? '';
    const asked = all.filter(([, r]) => mayAsk(r, 'area') && (foreign[kinds[rowOf(r) ?? ''] ?? ''] ?? '') !== '');
    expect(asked.length).toBeGreaterThan(6);
    for (const [name, route] of asked) {
      const path = at(route.path, foreign[kinds[rowOf(route) ?? ''] ?? '']);
      const bare = await viewers.get('area')!.send(route.method, path, {});
      const wrong = await viewers.get('area')!.send(route.method, path, { body: { nonsense: true }, ifMatch: 1 });
      expect([name, bare.status, wrong.status]).toEqual([name, 404, 404]);
    }
  });

  it('a finding that was not released is not there for its own area', async () => {
    const reply = await viewers.get('area')!.post(`/api/findings/${ids['finding']?.[0]}/responses`, { nonsense: true });
    expect(reply.status).toBe(404);
  });

  it('another judge’s sheet is not there for a judge', async () => {
    const [mine, other] = (ids['sheet'] ?? []).map((id) => `/api/score-sheets/${id}`);
    expect((await viewers.get('judge')!.get(other ?? '')).status).toBe(404);
    expect((await viewers.get('office')!.get(mine ?? '')).status).toBe(200);
  });
});
