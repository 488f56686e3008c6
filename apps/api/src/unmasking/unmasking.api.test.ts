import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditRow,
  Items,
  NoteOfGroup,
  OuterKey,
  Page,
  SealedAuthor,
  Unmasking,
  UnmaskingNotice,
  Unmaskings,
} from '@xinglou/contract';
import { type VaultPrivateKey, authorIn, outerKeyOf, vaultPrivateKey } from '@xinglou/proof/vault';
import {
  type People,
  Person,
  type SeededYear,
  TestApi,
  refused,
  rowsOfApiRole,
  seedPeople,
  seedYear,
} from '../platform/testing/index.ts';

interface Keys {
  readonly office: VaultPrivateKey;
  readonly admin: VaultPrivateKey;
}
const publicFile = join(mkdtempSync(join(tmpdir(), 'xinglou-vault-')), 'public-keys.json');
let api: TestApi;
let people: People;
let year: SeededYear;
let keys: Keys;
let author: string;
const persons = new Map<string, Person>();
const as = (username: string) => persons.get(username) as Person;
const sent: string[] = [];

/** A new pair, its public halves where the api reads them. */
async function newKeys(): Promise<Keys> {
  const [office, admin] = [0, 1].map(() =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }),
  );
  writeFileSync(publicFile, JSON.stringify({ office: office?.publicKey, admin: admin?.publicKey }));
  return {
    office: await vaultPrivateKey(office?.privateKey ?? ''),
    admin: await vaultPrivateKey(admin?.privateKey ?? ''),
  };
}

beforeAll(async () => {
  keys = await newKeys();
  api = await TestApi.start({ vaultPublicKeys: publicFile });
  people = await seedPeople(api.owner);
  year = await seedYear(api.owner, people, 'anonymousInspection');
  await seedPeople(api.owner, 'B', 'b-');
  await api.owner.query(`insert into demo_clock values ($1, '2019-10-08')`, [people.subdistrictId]);
  for (const [username, persona] of [
    ['office-2', 'office'],
    ['admin-2', 'admin'],
  ])
    await api.owner.query('insert into account (subdistrict_id, username, name, persona) values ($1, $2, $2, $3)', [
      people.subdistrictId,
      username,
      persona,
    ]);
  for (const username of [
    'office',
    'office-2',
    'admin',
    'admin-2',
    'b-office',
    'b-admin',
    'inspector-1',
    'inspector-2',
    'area-01',
    'leadership',
  ])
    persons.set(username, await api.as(username));
  const { rows } = await api.owner.query<{ id: string }>(`select id from account where username = 'inspector-1'`);
  author = rows[0]?.id ?? '';
});
afterAll(() => api.stop());
afterEach(() => api.owner.query(`update unmasking set ended = 'revoked' where ended is null and opened_on is null`));

async function newNote(): Promise<string> {
  const id = randomUUID();
  const body = { groupId: year.groups[0], day: '2019-10-08', outcome: 'none', findings: [] };
  expect((await as('inspector-1').put(`/api/inspection-notes/${id}`, body)).status).toBe(201);
  return id;
}
/** What a person sends to one request, noting the body: none may ever hold a name. */
const post = (who: string, path: string, body?: unknown) => {
  sent.push(JSON.stringify(body ?? null));
  return as(who).post<Unmasking & OuterKey>(`/api/unmaskings${path}`, body);
};
const answer = (who: string, id: string, outcome: string, reason?: string) =>
  post(who, `/${id}/answer`, { outcome, ...(reason ? { reason } : {}) });
const putKey = (who: string, id: string, outerKey: string) => {
  sent.push(outerKey);
  return as(who).put<Unmasking>(`/api/unmaskings/${id}/outer-key`, { outerKey });
};
const sealedTo = (who: string, id: string) => as(who).get<SealedAuthor>(`/api/unmaskings/${id}/sealed-author`);
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (b: Uint8Array) => Buffer.from(b).toString('hex');
async function asked(who = 'office', noteId?: string): Promise<string> {
  const reply = await post(who, '', { noteId: noteId ?? (await newNote()), reason: '核实一起投诉' });
  expect(reply.status).toBe(201);
  return reply.body.id;
}
async function approved(noteId?: string): Promise<string> {
  const id = await asked('office', noteId);
  expect((await answer('admin', id, 'approved')).body.state).toBe('approved');
  return id;
}
/** What the administrator's browser does with the chosen file. */
async function openOuter(id: string, own = keys): Promise<string> {
  const { sealed } = (await sealedTo('admin', id)).body;
  const outerKey = hexOf(await outerKeyOf(bytes(sealed), own.admin));
  expect((await putKey('admin', id, outerKey)).status).toBe(200);
  return outerKey;
}
/** What the office's browser does. */
async function openInner(id: string, own = keys): Promise<string> {
  const { sealed } = (await sealedTo('office', id)).body;
  const { outerKey } = (await post('office', `/${id}/opening`)).body;
  return authorIn(bytes(sealed), bytes(outerKey), own.office);
}
const late = (id: string) =>
  api.owner.query(`update unmasking set approved_at = now() - interval '24 hours 1 minute' where id = $1`, [id]);

describe('the author of a note', () => {
  let id: string;
  it('is opened by two persons, each with their own key, and by neither alone', async () => {
    id = await approved();
    expect((await as('office').get<Unmaskings>('/api/unmaskings')).body).toMatchObject({
      demoKeys: false,
      items: [
        {
          id,
          state: 'approved',
          askedBy: '测试office',
          secondBy: '测试admin',
          reason: '核实一起投诉',
          may: ['revoke'],
        },
      ],
    });
    await openOuter(id);
    expect(await openInner(id)).toBe(author);
    expect(await openInner(id)).toBe(author);
    expect((await as('admin').get<Unmaskings>('/api/unmaskings')).body.items[0]).toMatchObject({
      state: 'opened',
      may: [],
    });
  });

  it('was never seen by the api: not in what was sent to it, in its tables, its log or its audit', async () => {
    const name = 'inspector-1';
    for (const text of [...sent, ...api.logged])
      expect([text.includes(author), text.includes(name)]).toEqual([false, false]);
    for (const [table, rows] of await rowsOfApiRole(api, people.subdistrictId))
      if (table !== 'account')
        expect([table, rows.some((row) => row.includes(author) || row.includes(name))]).toEqual([table, false]);
  });

  it('leaves the way in the audit: who asked, who agreed, why, of which group', async () => {
    const { items } = (await as('admin').get<Page<AuditRow>>('/api/audit?limit=200')).body;
    const way = items.filter((a) => (a.subject as { unmasking?: string }).unmasking === id).reverse();
    expect(way.map((a) => [a.action, a.actor?.username])).toEqual([
      ['unmasking.asked', 'office'],
      ['unmasking.approved', 'admin'],
      ['unmasking.outerOpened', 'admin'],
      ['unmasking.opened', 'office'],
    ]);
    expect(way.at(-1)).toMatchObject({ group: '1号楼组', subject: { reason: '核实一起投诉' } });
  });

  it('is counted by month for the leadership, and nothing more', async () => {
    expect((await as('leadership').get('/api/unmasking-months')).body).toEqual({
      items: [{ month: '2019-10', opened: 1 }],
    });
    expect(refused(await as('leadership').get('/api/unmaskings'))).toBe('403 forbidden');
  });

  it('is told that it was opened, when and why, in words that every inspector reads alike', async () => {
    const notices = async (who: string) => (await as(who).get<Items<UnmaskingNotice>>('/api/unmasking-notices')).text;
    expect(JSON.parse(await notices('inspector-1'))).toMatchObject({
      items: [{ groupId: year.groups[0], day: '2019-10-08', openedOn: '2019-10-08', reason: '核实一起投诉' }],
    });
    expect(await notices('inspector-2')).toBe(await notices('inspector-1'));
    expect(refused(await as('area-01').get('/api/unmasking-notices'))).toBe('403 forbidden');
  });
});

describe('a request is refused', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['without a reason', async () => post('office', '', { noteId: await newNote(), reason: ' ' }), '422 text-required'],
    [
      'for two notes',
      async () => post('office', '', { noteId: [await newNote(), await newNote()], reason: '查' }),
      '400 wrong-type',
    ],
    ['for a note that is not there', () => post('office', '', { noteId: randomUUID(), reason: '查' }), '404 not-found'],
    [
      'for a note of another subdistrict',
      async () => post('b-office', '', { noteId: await newNote(), reason: '查' }),
      '404 not-found',
    ],
    [
      'while another is under way',
      async () => (await asked(), post('admin', '', { noteId: await newNote(), reason: '查' })),
      '409 unmasking-running',
    ],
    [
      'from an area',
      async () => as('area-01').post('/api/unmaskings', { noteId: await newNote(), reason: '查' }),
      '403 forbidden',
    ],
    ['approved by who asked', async () => answer('office', await asked(), 'approved'), '403 unmasking-own'],
    [
      'approved by a colleague',
      async () => answer('office-2', await asked(), 'approved'),
      '403 unmasking-same-persona',
    ],
    [
      'asked by the administrator, approved by an administrator',
      async () => answer('admin-2', await asked('admin'), 'approved'),
      '403 unmasking-same-persona',
    ],
    ['approved from another subdistrict', async () => answer('b-admin', await asked(), 'approved'), '404 not-found'],
    ['approved twice', async () => answer('admin-2', await approved(), 'approved'), '409 not-in-this-state'],
    ['refused without a reason', async () => answer('admin', await asked(), 'refused'), '422 reason-required'],
    ['revoked by a third', async () => answer('admin-2', await approved(), 'revoked'), '403 forbidden'],
    ['opened alone, before anybody agreed', async () => sealedTo('office', await asked()), '409 not-in-this-state'],
    ['opened by a third', async () => sealedTo('admin-2', await approved()), '403 forbidden'],
    ['opened from another subdistrict', async () => sealedTo('b-admin', await approved()), '404 not-found'],
    [
      'opened inside before outside',
      async () => post('office', `/${await approved()}/opening`),
      '409 not-in-this-state',
    ],
    ['opened outside by the office', async () => putKey('office', await approved(), 'ab'.repeat(32)), '403 forbidden'],
    [
      'with a key that is none',
      async () => putKey('admin', await approved(), 'ab'.repeat(32)),
      '422 unmasking-key-wrong',
    ],
    ['with a name instead of a key', async () => putKey('admin', await approved(), author), '400 bad-value'],
  ])('%s', async (_, send, expected) => expect(refused((await send()) as never)).toBe(expected));

  it('late, even by a minute; the key that lay there is worth nothing then', async () => {
    const id = await approved();
    const outerKey = await openOuter(id);
    await late(id);
    expect(refused(await sealedTo('admin', id))).toBe('409 unmasking-expired');
    expect(refused(await sealedTo('office', id))).toBe('409 unmasking-expired');
    expect(refused(await putKey('admin', id, outerKey))).toBe('409 unmasking-expired');
    expect(refused(await post('office', `/${id}/opening`))).toBe('409 unmasking-expired');
    await asked();
    const { rows } = await api.owner.query('select outer_key from unmasking where id = $1', [id]);
    expect(rows).toEqual([{ outer_key: null }]);
  });

  it.each(['office', 'admin'])('once %s has revoked it, at whatever point', async (who) => {
    const id = await approved();
    await openOuter(id);
    expect((await answer(who, id, 'revoked')).body).toMatchObject({ state: 'revoked', may: [] });
    expect(refused(await sealedTo('office', id))).toBe('409 not-in-this-state');
    expect(refused(await post('office', `/${id}/opening`))).toBe('409 not-in-this-state');
    expect(refused(await answer('admin', id, 'approved'))).toBe('409 not-in-this-state');
  });

  it('for a second note: the key of one note’s envelope is none of another’s, and a request keeps its note', async () => {
    const first = await approved();
    const outerKey = await openOuter(first);
    await openInner(first);
    const second = await approved();
    expect(refused(await putKey('admin', second, outerKey))).toBe('422 unmasking-key-wrong');
    await expect(asApiRole(`update unmasking set note_id = note_id`)).rejects.toThrow(/permission denied/);
    await expect(asApiRole('select * from vault.note_author')).rejects.toThrow(/permission denied/);
  });
});

/** As the api's own role within the subdistrict, as nobody: what a leak in the api could ask of the database. */
async function asApiRole(text: string): Promise<unknown[]> {
  const client = await api.owner.connect();
  try {
    await client.query(
      `begin; set local role xl_app; select set_config('app.subdistrict', '${people.subdistrictId}', true)`,
    );
    return (await client.query(text)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

it('the database lets a sealed author out to nobody but the two, whatever the api asks', async () => {
  const id = await approved();
  expect(await asApiRole(`select * from sealed_author('${id}')`)).toEqual([]);
});

describe('keys', () => {
  it('are changed without a restart: old notes open with the old pair, new ones with the new, and the seal says which', async () => {
    const [before, old] = [keys, await newNote()];
    keys = await newKeys();
    const fresh = await newNote();
    const one = await approved(old);
    expect((await sealedTo('admin', one)).body.adminKey).toBe(before.admin.id);
    await openOuter(one, before);
    expect(await openInner(one, before)).toBe(author);
    const other = await approved(fresh);
    expect((await sealedTo('admin', other)).body).toMatchObject({ officeKey: keys.office.id, adminKey: keys.admin.id });
    await openOuter(other);
    expect(await openInner(other)).toBe(author);
  });

  it('that are lost close the notes sealed to them for good, and nothing else', async () => {
    const lost = await newNote();
    keys = await newKeys();
    const id = await approved(lost);
    const { sealed } = (await sealedTo('admin', id)).body;
    await expect(outerKeyOf(bytes(sealed), keys.admin)).rejects.toThrow();
    expect((await answer('office', id, 'revoked', '钥匙丢了')).status).toBe(200);
    const next = await approved();
    await openOuter(next);
    expect(await openInner(next)).toBe(author);
  });
});

it('a demo says that its keys lie on this machine', async () => {
  const demo = await TestApi.start();
  try {
    await seedPeople(demo.owner);
    expect((await (await demo.as('admin')).get<Unmaskings>('/api/unmaskings')).body).toEqual({
      demoKeys: true,
      items: [],
    });
  } finally {
    await demo.stop();
  }
});

it('notes are named by group and day, without what they say', async () => {
  await newNote();
  const path = `/api/building-groups/${year.groups[0]}/inspection-notes`;
  const { items } = (await as('admin').get<Items<NoteOfGroup>>(path)).body;
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['day', 'findings', 'id', 'outcome']);
  expect(refused(await as('b-admin').get(path))).toBe('404 not-found');
  expect(readFileSync(publicFile, 'utf8')).toContain('BEGIN PUBLIC KEY');
});
