import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ExpectedSheets,
  PaperEntries,
  PaperOutcome,
  PaperSheet,
  PhotoStored,
  ScoreSheetReceipt,
} from '@xinglou/contract';
import { canonicalJson, digest } from '@xinglou/proof';
import { keyHashOf, seal } from '@xinglou/proof/sealed';
import sharp from 'sharp';
import { api, inYear, office, people, type Person, refused, scored, sheetOf, year } from '../platform/testing/index.ts';

/** The ways of a sheet that its own phone cannot send. */
let colleague: Person;
const phone = { id: randomUUID() as string, key: randomBytes(32).toString('base64url') };

inYear('finalInspection');
beforeAll(async () => {
  colleague = await api.as('judge-02');
  const report = { key: phone.key, sheets: 0, photos: 0, drafts: 0 };
  await (await api.as('judge-01')).put(`/api/devices/${phone.id}`, report);
  await api.owner.query(
    `insert into account (subdistrict_id, username, name, persona) values ($1, 'office-2', '自治办二', 'office')`,
    [people.subdistrictId],
  );
});

const items = scored();
const sheet = (visit: number, note = '四楼扶手有灰。') => sheetOf(year.visits[visit], { note });
/** As the phone does it: canonical, deflated, sealed. */
const sealedBy = (key: string, id: string, body: unknown) => {
  const bytes = deflateRawSync(Buffer.from(canonicalJson({ id, body })));
  const sealed = seal(keyHashOf(key), Buffer.concat([Buffer.of(1), bytes]), randomBytes(12));
  return { device: phone.id, sealed: Buffer.from(sealed).toString('base64url') };
};
const bring = (who: Person, id: string, body: object) => who.put<ScoreSheetReceipt>(`/api/sealed-sheets/${id}`, body);
const expected = async () => {
  const { body } = await office.get<ExpectedSheets>('/api/cycles/2019/expected-sheets?day=2019-11-05');
  return new Map(body.items.map((i) => [i.judgeName, i]));
};

describe('a sheet that another brings', () => {
  const id = randomUUID();

  it('is named as missing until it has come', async () => {
    const owed = (await expected()).get('评审员1');
    expect([owed?.expected, owed?.received, owed?.missing.map((m) => m.groupName)]).toEqual([
      3,
      0,
      ['1号楼组', '2号楼组', '3号楼组'],
    ]);
  });

  it('by a colleague’s phone is the judge’s own, with the receipt that their phone will get', async () => {
    const brought = await bring(colleague, id, sealedBy(phone.key, id, sheet(0)));
    expect([brought.status, brought.body.digest]).toEqual([201, digest(sheet(0))]);
    expect((await bring(office, id, sealedBy(phone.key, id, sheet(0)))).status).toBe(200);
    const own = await (await api.as('judge-01')).put(`/api/score-sheets/${id}`, sheet(0));
    expect([own.status, own.body]).toEqual([200, brought.body]);
    const owed = (await expected()).get('评审员1');
    expect([owed?.received, owed?.otherwise.map((o) => o.provenance)]).toEqual([1, ['carried']]);
    expect((await expected()).get('评审员2')?.received).toBe(0);
  });

  it('from a rescue file says so', async () => {
    const rescued = randomUUID();
    expect((await bring(office, rescued, sealedBy(phone.key, rescued, sheet(1)))).status).toBe(201);
    expect((await expected()).get('评审员1')?.otherwise.map((o) => o.provenance)).toEqual(['carried', 'rescued']);
  });

  it('comes with its photos, each once, and only as that phone sealed it', async () => {
    const picture = { width: 60, height: 40, channels: 3, background: '#a63d2f' } as const;
    const bytes = await sharp({ create: picture }).jpeg().toBuffer();
    const sha = createHash('sha256').update(bytes).digest('hex');
    const send = (who: Person, key = phone.key, path = sha, device: string = phone.id) =>
      who.send<PhotoStored>('PUT', `/api/sealed-photos/${path}?device=${device}`, {
        body: Buffer.from(seal(keyHashOf(key), bytes, randomBytes(12))),
        headers: { 'content-type': 'application/octet-stream' },
      });
    const first = await send(office);
    const again = await send(office);
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect(refused(await send(office, 'another phone’s key'))).toBe('422 sealed-unreadable');
    expect(refused(await send(office, phone.key, sha, randomUUID()))).toBe('422 sealed-unreadable');
    expect(refused(await send(office, phone.key, 'f'.repeat(64)))).toBe('400 digest-mismatch');
    expect(refused(await send(colleague))).toBe('403 forbidden');
  });

  it('is refused when another key sealed it, a byte was changed, or it goes under another id', async () => {
    const next = randomUUID();
    const good = sealedBy(phone.key, next, sheet(2));
    const forged = sealedBy(randomBytes(32).toString('base64url'), next, sheet(2));
    // A byte and not a letter: the last letter may hold bits that stand for nothing.
    const bytes = Buffer.from(good.sealed, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    const changed = { ...good, sealed: bytes.toString('base64url') };
    for (const body of [forged, changed, { ...good, device: randomUUID() }])
      expect(refused(await bring(colleague, next, body))).toBe('422 sealed-unreadable');
    expect(refused(await bring(colleague, randomUUID(), good))).toBe('422 sealed-unreadable');
    const bomb = Buffer.concat([Buffer.of(1), deflateRawSync(Buffer.alloc(50_000_000))]);
    const sealed = Buffer.from(seal(keyHashOf(phone.key), bomb, randomBytes(12))).toString('base64url');
    expect(refused(await bring(colleague, next, { ...good, sealed }))).toBe('422 sealed-unreadable');
  });

  it('goes through the same rules as any other', async () => {
    const next = randomUUID();
    const wrong = { ...sheet(2), items: items.slice(1) };
    expect(refused(await bring(colleague, next, sealedBy(phone.key, next, wrong)))).toBe('422 sheet-missing-item');
    const unknown = { ...sheet(2), role: 'office' };
    expect(refused(await bring(colleague, next, sealedBy(phone.key, next, unknown)))).toBe('400 unknown-field');
    expect(refused(await bring(colleague, next, sealedBy(phone.key, next, sheet(0))))).toBe(
      '409 sheet-already-submitted',
    );
  });

  it('is not taken from a phone that was stopped', async () => {
    const next = randomUUID();
    await api.owner.query('update device set revoked = true where id = $1', [phone.id]);
    expect(refused(await bring(office, next, sealedBy(phone.key, next, sheet(2))))).toBe('422 sealed-unreadable');
  });
});

describe('a sheet whose photos are still on the way', () => {
  it('has come, and is complete only with all of them', async () => {
    const judge = await api.as('judge-01');
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#2f7d4f' } })
      .jpeg()
      .toBuffer();
    const sha = createHash('sha256').update(bytes).digest('hex');
    const [first, ...rest] = items;
    const body = { ...sheet(2), items: [{ ...first, photos: [sha] }, ...rest] };
    expect((await judge.put(`/api/score-sheets/${randomUUID()}`, body)).status).toBe(201);
    const incomplete = async () => (await expected()).get('评审员1')?.incomplete.map((m) => [m.groupName, m.photos]);
    expect(await incomplete()).toEqual([['3号楼组', 1]]);
    const headers = { 'content-type': 'image/jpeg' };
    expect((await judge.send('PUT', `/api/photos/${sha}`, { body: bytes, headers })).status).toBe(201);
    expect(await incomplete()).toEqual([]);
  });
});

describe('a sheet on paper', () => {
  const entry = (changes: Partial<PaperSheet> = {}): PaperSheet => ({
    standardVersion: '2019.1',
    items: [...items],
    note: '手机没电，改用纸质。',
    ...changes,
  });
  const type = (who: Person, body: PaperSheet, judge = 2) =>
    who.put<PaperOutcome>(`/api/paper-sheets/${year.visits[2]}/${people.judges[judge]}`, body);
  let second: Person;
  beforeAll(async () => {
    second = await api.as('office-2');
  });

  it('is typed by two persons; what differs is named, never what the other typed', async () => {
    expect((await type(office, entry())).body.state).toBe('first');
    expect((await type(office, entry())).body.state).toBe('first');
    const begun = (await second.get<PaperEntries>('/api/cycles/2019/paper-sheets')).body.items;
    expect(begun).toMatchObject([{ judgeName: '评审员3', entries: 1, mine: null }]);
    const slip = entry({ items: items.map((i, at) => (at === 0 ? { ...i, points: 0 } : i)) });
    const differing = (await type(second, slip)).body;
    expect(differing).toEqual({ state: 'different', differences: [items[0]?.item], receipt: null });
    expect((await expected()).get('评审员3')?.received).toBe(0);
  });

  it('becomes the judge’s sheet once both are equal, marked as paper, and is not typed a third time', async () => {
    const done = (await type(second, entry())).body;
    expect(done).toMatchObject({ state: 'received', receipt: { late: false } });
    expect((await expected()).get('评审员3')?.otherwise.map((o) => o.provenance)).toEqual(['paper']);
    expect(refused(await type(office, entry()))).toBe('409 sheet-already-submitted');
    expect((await office.get<PaperEntries>('/api/cycles/2019/paper-sheets')).body.items).toEqual([]);
  });

  it('is refused at the first entry for what would be refused from a phone', async () => {
    const withFirst = (line: object) => entry({ items: items.map((i, at) => (at === 0 ? { ...i, ...line } : i)) });
    expect(refused(await type(office, withFirst({ points: 99 }), 1))).toBe('422 score-out-of-range');
    expect(refused(await type(office, entry({ note: 'a\u0000' }), 1))).toBe('422 text-not-allowed-character');
    const stranger = `/api/paper-sheets/${year.visits[2]}/${randomUUID()}`;
    expect(refused(await office.put(stranger, entry()))).toBe('403 not-assigned');
    expect(refused(await office.put(`/api/paper-sheets/${randomUUID()}/${people.judges[1]}`, entry()))).toBe(
      '404 not-found',
    );
  });
});
