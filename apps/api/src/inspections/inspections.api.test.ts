import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, InspectionNoteBody, Page } from '@xinglou/contract';
import { authorIn, outerKeyOf, vaultPrivateKey } from '@xinglou/proof/vault';
import { api, inYear, office, people, type Person, refused, rowsOfApiRole, year } from '../platform/testing/index.ts';

let inspector: Person;

inYear('anonymousInspection', { today: '2019-10-08' });
beforeAll(async () => {
  inspector = await api.as('inspector-1');
});

const note = (changes: Partial<InspectionNoteBody> = {}): InspectionNoteBody => ({
  groupId: year.groups[0] ?? '',
  day: '2019-10-08',
  outcome: 'findings',
  findings: [
    { dimension: 'hygiene', item: 'hygiene.clutter', grade: 'minor', text: '四楼转角有一只旧鞋架。', photos: [] },
  ],
  ...changes,
});
const put = (body: unknown, id: string = randomUUID(), who = inspector) => who.put(`/api/inspection-notes/${id}`, body);
const counts = async () =>
  (
    await api.owner.query(
      'select (select count(*)::int from inspection_note) n, (select count(*)::int from finding) f, (select count(*)::int from vault.note_author) v',
    )
  ).rows[0] as unknown;

describe('a note that is refused writes nothing', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['without a session', () => put(note(), randomUUID(), api.nobody()), '401 sign-in-required'],
    ['from the office', () => put(note(), randomUUID(), office), '403 forbidden'],
    ['with an author in it', () => put({ ...note(), author: 'x' }), '400 unknown-field'],
    ['for a group that is not there', () => put(note({ groupId: randomUUID() })), '404 not-found'],
    ['with findings and none', () => put(note({ outcome: 'none' })), '422 finding-invalid'],
    [
      'of a dimension that is not in the standard',
      () => put(note({ findings: [{ ...note().findings[0]!, dimension: 'taste' }] })),
      '422 finding-invalid',
    ],
    ['of tomorrow', () => put(note({ day: '2019-10-09' })), '422 day-invalid'],
    ['with control characters', () => put(note({ highlight: 'a\u0007' })), '422 text-not-allowed-character'],
  ])('%s', async (_, send, expected) => {
    const before = await counts();
    expect(refused((await send()) as never)).toBe(expected);
    expect(await counts()).toEqual(before);
  });

  it('for a group that was not accepted, or outside the stages', async () => {
    await api.owner.query(`update nomination set state = 'rejected' where group_id = $1`, [year.groups[1]]);
    expect(refused(await put(note({ groupId: year.groups[1] ?? '' })))).toBe('422 group-not-nominated');
    await api.owner.query(`update cycle set stage = 'nomination'`);
    expect(refused(await put(note()))).toBe('409 stage-closed');
    await api.owner.query(`update cycle set stage = 'anonymousInspection'`);
  });
});

describe('a note', () => {
  const id = randomUUID();
  const minor = () => note();
  it('is taken once however often it comes; another under its id is refused', async () => {
    const replies = await Promise.all(Array.from({ length: 4 }, () => put(minor(), id)));
    expect(replies.map((r) => r.status).sort()).toEqual([200, 200, 200, 201]);
    expect(refused(await put(note({ highlight: '很整洁' }), id))).toBe('409 id-reused');
    expect(await counts()).toEqual({ n: 1, f: 1, v: 1 });
  });

  it('has an author only in the vault, which opens with both keys together and with neither alone', async () => {
    const { rows } = await api.owner.query<{ sealed: Buffer }>(
      'select sealed from vault.note_author where note_id = $1',
      [id],
    );
    const folder = join(api.settings.dataDir, 'demo-vault');
    const keyOf = (who: string) => vaultPrivateKey(readFileSync(join(folder, `${who}-private.pem`), 'utf8'));
    const [forOffice, forAdmin] = [await keyOf('office'), await keyOf('admin')];
    const account = (await api.owner.query<{ id: string }>(`select id from account where username = 'inspector-1'`))
      .rows[0]?.id;
    const sealed = new Uint8Array(rows[0]?.sealed ?? []);
    const between = await outerKeyOf(sealed, forAdmin);
    expect(await authorIn(sealed, between, forOffice)).toBe(account);
    await expect(outerKeyOf(sealed, forOffice)).rejects.toThrow();
    await expect(authorIn(sealed, between, forAdmin)).rejects.toThrow();
  });

  it('leaves no trace of who wrote it in what the api’s role can read, nor in the log', async () => {
    const { rows: people1 } = await api.owner.query<{ id: string }>(
      `select id from account where username like 'inspector-%'`,
    );
    for (const [table, rows] of await rowsOfApiRole(api, people.subdistrictId)) {
      if (table === 'account') continue;
      const text = rows.join('\n');
      for (const person of people1) expect([table, text.includes(person.id)]).toEqual([table, false]);
      expect([table, /inspector-1/.test(text)]).toEqual([table, false]);
    }
    const { rows: audit } = await api.owner.query(
      `select actor_id, at, request_id from audit where action = 'inspection-note.written'`,
    );
    expect(audit).toEqual([{ actor_id: null, at: null, request_id: null }]);
    // Held back until the day is over, or the api ends.
    expect(api.logged.filter((l) => l.includes('/api/inspection-notes'))).toEqual([]);
    await api.restart();
    const lines = api.logged
      .filter((l) => l.includes('/api/inspection-notes'))
      .map((l) => Object.keys(JSON.parse(l) as object));
    expect(new Set(lines.flat())).toEqual(new Set(['day', 'level', 'method', 'route', 'status']));
  });

  it('that is dangerous goes out at once in the office’s own name, due the next day', async () => {
    const area = await api.as('area-01');
    const findings = async (who: Person) => (await who.get<Page<Finding>>('/api/cycles/2019/findings')).body.items;
    expect(await findings(area)).toEqual([]);
    await put(
      note({
        findings: [
          {
            dimension: 'fireSecurity',
            item: 'fireSecurity.evacuation',
            grade: 'critical',
            text: '安全出口上锁。',
            photos: [],
          },
        ],
      }),
    );
    expect(await findings(area)).toMatchObject([
      { grade: 'critical', state: 'released', responsible: 'group', due: '2019-10-09' },
    ]);
    expect(await findings(office)).toHaveLength(2);
    expect(await findings(await api.as('area-02'))).toEqual([]);
    expect(refused(await office.get('/api/cycles/2019/findings?sort=author'))).toBe('400 unknown-filter');
  });
});
