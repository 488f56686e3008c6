import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditRow, Items, NoteOfGroup, Page, UnmaskingNotice, Unmaskings } from '@xinglou/contract';
import { TestApi, refused, rowsOfApiRole, seedPeople } from '../platform/testing/index.ts';
import { TwoPersons } from './two-persons.ts';

let two: TwoPersons;
beforeAll(async () => {
  two = await TwoPersons.start();
});
afterAll(() => two.api.stop());
afterEach(() => two.end());

describe('the author of a note', () => {
  let id: string;
  it('is opened by two persons, each with their own key, and by neither alone', async () => {
    id = await two.approved();
    expect((await two.as('office').get<Unmaskings>('/api/unmaskings')).body).toMatchObject({
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
    await two.openOuter(id);
    expect(await two.openInner(id)).toBe(two.author);
    expect(await two.openInner(id)).toBe(two.author);
    expect((await two.as('admin').get<Unmaskings>('/api/unmaskings')).body.items[0]).toMatchObject({
      state: 'opened',
      may: [],
    });
  });

  it('was never seen by the api: not in what was sent to it, in its tables, its log or its audit', async () => {
    const name = 'inspector-1';
    for (const text of [...two.sent, ...two.api.logged])
      expect([text.includes(two.author), text.includes(name)]).toEqual([false, false]);
    for (const [table, rows] of await rowsOfApiRole(two.api, two.people.subdistrictId))
      if (table !== 'account')
        expect([table, rows.some((row) => row.includes(two.author) || row.includes(name))]).toEqual([table, false]);
  });

  it('leaves the way in the audit: who asked, who agreed, why, of which group', async () => {
    const { items } = (await two.as('admin').get<Page<AuditRow>>('/api/audit?limit=200')).body;
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
    expect((await two.as('leadership').get('/api/unmasking-months')).body).toEqual({
      items: [{ month: '2019-10', opened: 1 }],
    });
    expect(refused(await two.as('leadership').get('/api/unmaskings'))).toBe('403 forbidden');
  });

  it('is told that it was opened, when and why, in words that every inspector reads alike', async () => {
    const notices = async (who: string) =>
      (await two.as(who).get<Items<UnmaskingNotice>>('/api/unmasking-notices')).text;
    expect(JSON.parse(await notices('inspector-1'))).toMatchObject({
      items: [{ groupId: two.year.groups[0], day: '2019-10-08', openedOn: '2019-10-08', reason: '核实一起投诉' }],
    });
    expect(await notices('inspector-2')).toBe(await notices('inspector-1'));
    expect(refused(await two.as('area-01').get('/api/unmasking-notices'))).toBe('403 forbidden');
  });
});

describe('a request', () => {
  it('may come from the administrator too, and the office agrees', async () => {
    const id = await two.asked('admin');
    expect((await two.answer('office', id, 'approved')).body).toMatchObject({ state: 'approved', askedAs: 'admin' });
    await two.openOuter(id);
    expect(await two.openInner(id)).toBe(two.author);
  });

  it('is one at a time and agreed to once, however many press at once', async () => {
    const [note, other] = [await two.newNote(), await two.newNote()];
    const ask = (noteId: string) => two.post('office', '', { noteId, reason: '核实' });
    const replies = await Promise.all([ask(note), ask(other), ask(note)]);
    expect(replies.map((r) => r.status).sort()).toEqual([201, 409, 409]);
    const id = replies.find((r) => r.status === 201)?.body.id ?? '';
    const answers = await Promise.all(['admin', 'admin-2', 'admin'].map((who) => two.answer(who, id, 'approved')));
    expect(answers.map((r) => r.status).sort()).toEqual([200, 409, 409]);
  });
});

describe('a request is refused', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'without a reason',
      async () => two.post('office', '', { noteId: await two.newNote(), reason: ' ' }),
      '422 text-required',
    ],
    [
      'for two notes',
      async () => two.post('office', '', { noteId: [await two.newNote(), await two.newNote()], reason: '查' }),
      '400 wrong-type',
    ],
    [
      'for a note that is not there',
      () => two.post('office', '', { noteId: randomUUID(), reason: '查' }),
      '404 not-found',
    ],
    [
      'for a note of another subdistrict',
      async () => two.post('b-office', '', { noteId: await two.newNote(), reason: '查' }),
      '404 not-found',
    ],
    [
      'while another is under way',
      async () => (await two.asked(), two.post('admin', '', { noteId: await two.newNote(), reason: '查' })),
      '409 unmasking-running',
    ],
    [
      'from an area',
      async () => two.as('area-01').post('/api/unmaskings', { noteId: await two.newNote(), reason: '查' }),
      '403 forbidden',
    ],
    ['approved by who asked', async () => two.answer('office', await two.asked(), 'approved'), '403 unmasking-own'],
    [
      'approved by a colleague',
      async () => two.answer('office-2', await two.asked(), 'approved'),
      '403 unmasking-same-persona',
    ],
    [
      'asked by the administrator, approved by an administrator',
      async () => two.answer('admin-2', await two.asked('admin'), 'approved'),
      '403 unmasking-same-persona',
    ],
    [
      'approved from another subdistrict',
      async () => two.answer('b-admin', await two.asked(), 'approved'),
      '404 not-found',
    ],
    ['approved twice', async () => two.answer('admin-2', await two.approved(), 'approved'), '409 not-in-this-state'],
    ['refused without a reason', async () => two.answer('admin', await two.asked(), 'refused'), '422 reason-required'],
    ['revoked by a third', async () => two.answer('admin-2', await two.approved(), 'revoked'), '403 forbidden'],
    [
      'opened alone, before anybody agreed',
      async () => two.sealedTo('office', await two.asked()),
      '409 not-in-this-state',
    ],
    ['opened by a third', async () => two.sealedTo('admin-2', await two.approved()), '403 forbidden'],
    ['opened from another subdistrict', async () => two.sealedTo('b-admin', await two.approved()), '404 not-found'],
    [
      'opened inside before outside',
      async () => two.post('office', `/${await two.approved()}/opening`),
      '409 not-in-this-state',
    ],
    [
      'opened outside by the office',
      async () => two.putKey('office', await two.approved(), 'ab'.repeat(32)),
      '403 forbidden',
    ],
    [
      'with a key that is none',
      async () => two.putKey('admin', await two.approved(), 'ab'.repeat(32)),
      '422 unmasking-key-wrong',
    ],
    [
      'with a name instead of a key',
      async () => two.putKey('admin', await two.approved(), two.author),
      '400 bad-value',
    ],
  ])('%s', async (_, send, expected) => expect(refused((await send()) as never)).toBe(expected));

  it('late, even by a minute; the key that lay there is worth nothing then', async () => {
    const id = await two.approved();
    const outerKey = await two.openOuter(id);
    await two.late(id);
    expect(refused(await two.sealedTo('admin', id))).toBe('409 unmasking-expired');
    expect(refused(await two.sealedTo('office', id))).toBe('409 unmasking-expired');
    expect(refused(await two.putKey('admin', id, outerKey))).toBe('409 unmasking-expired');
    expect(refused(await two.post('office', `/${id}/opening`))).toBe('409 unmasking-expired');
    await two.asked();
    const { rows } = await two.api.owner.query('select outer_key from unmasking where id = $1', [id]);
    expect(rows).toEqual([{ outer_key: null }]);
  });

  it.each(['office', 'admin'])('once %s has revoked it, at whatever point', async (who) => {
    const id = await two.approved();
    await two.openOuter(id);
    expect((await two.answer(who, id, 'revoked')).body).toMatchObject({ state: 'revoked', may: [] });
    expect(refused(await two.sealedTo('office', id))).toBe('409 not-in-this-state');
    expect(refused(await two.post('office', `/${id}/opening`))).toBe('409 not-in-this-state');
    expect(refused(await two.answer('admin', id, 'approved'))).toBe('409 not-in-this-state');
  });

  it('for a second note: the key of one note’s envelope is none of another’s, and a request keeps its note', async () => {
    const first = await two.approved();
    const outerKey = await two.openOuter(first);
    await two.openInner(first);
    const second = await two.approved();
    expect(refused(await two.putKey('admin', second, outerKey))).toBe('422 unmasking-key-wrong');
    await expect(two.asApiRole(`update unmasking set note_id = note_id`)).rejects.toThrow(/permission denied/);
    await expect(two.asApiRole('select * from vault.note_author')).rejects.toThrow(/permission denied/);
  });
});

it('the database lets a sealed author out to nobody but the two, whatever the api asks', async () => {
  const id = await two.approved();
  expect(await two.asApiRole(`select * from sealed_author('${id}')`)).toEqual([]);
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
  await two.newNote();
  const path = `/api/building-groups/${two.year.groups[0]}/inspection-notes`;
  const { items } = (await two.as('admin').get<Items<NoteOfGroup>>(path)).body;
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['day', 'findings', 'id', 'outcome']);
  expect(refused(await two.as('b-admin').get(path))).toBe('404 not-found');
});
