import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ScoreSheet, ScoreSheetBody, ScoreSheetReceipt } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { api, comeTo, inYear, judge, people, refused, sheetOf, year } from '../platform/testing/index.ts';

inYear('finalInspection');

const put = (id: string, body: unknown, who = judge) => who.put<ScoreSheetReceipt>(`/api/score-sheets/${id}`, body);
const sheet = (changes: Partial<ScoreSheetBody> = {}, visit = 0) =>
  sheetOf(year.visits[visit], { finishedAt: '2019-11-05T01:25:00.5+00:00', ...changes });
const withFirst = (line: object) => {
  const body = sheet();
  return { ...body, items: [{ ...body.items[0], ...line }, ...body.items.slice(1)] };
};
const counts = async () => {
  const { rows } = await api.owner.query<{ sheets: number; audited: number }>(
    `select (select count(*)::int from score_sheet) sheets,
            (select count(*)::int from audit where action = 'score-sheet.submitted') audited`,
  );
  return rows[0];
};

describe('a sheet that is refused writes nothing', () => {
  let before: unknown;
  beforeEach(async () => {
    before = await counts();
  });
  const cases: [string, () => Promise<{ status: number; body: unknown }>, string][] = [
    ['without a session', () => api.nobody().put(`/api/score-sheets/${randomUUID()}`, sheet()), '401 sign-in-required'],
    ['from the office', async () => put(randomUUID(), sheet(), await api.as('office')), '403 forbidden'],
    // What is looked up together with who asks must not hide who asks.
    [
      'with NUL in the version, without a session',
      () => api.nobody().put(`/api/score-sheets/${randomUUID()}`, sheet({ standardVersion: '\u0000' })),
      '401 sign-in-required',
    ],
    [
      'with NUL in the version, from the office',
      async () => put(randomUUID(), sheet({ standardVersion: '\u0000' }), await api.as('office')),
      '403 forbidden',
    ],
    [
      'with NUL in the version',
      () => put(randomUUID(), sheet({ standardVersion: '\u0000' })),
      '422 text-not-allowed-character',
    ],
    ['with a field that nobody knows', () => put(randomUUID(), { ...sheet(), role: 'office' }), '400 unknown-field'],
    [
      'with an unknown field inside an item',
      () => put(randomUUID(), withFirst({ role: 'office' })),
      '400 unknown-field',
    ],
    ['with points as text', () => put(randomUUID(), withFirst({ points: 'NaN' })), '400 wrong-type'],
    ['for a visit that is not there', () => put(randomUUID(), sheet({ visitId: randomUUID() })), '404 not-found'],
    ['with half points', () => put(randomUUID(), withFirst({ points: 3.5 })), '422 score-precision'],
    ['with a point too many', () => put(randomUUID(), withFirst({ points: 5 })), '422 score-out-of-range'],
    ['with a point too few', () => put(randomUUID(), withFirst({ points: -1 })), '422 score-out-of-range'],
    ['without points and reason', () => put(randomUUID(), withFirst({ points: null })), '422 score-reason-missing'],
    ['without an item', () => put(randomUUID(), sheet({ items: sheet().items.slice(1) })), '422 sheet-missing-item'],
    ['with NUL in a note', () => put(randomUUID(), sheet({ note: 'a\u0000b' })), '422 text-not-allowed-character'],
    [
      'with half a character in a note',
      () => put(randomUUID(), sheet({ note: '\ud800' })),
      '422 text-not-allowed-character',
    ],
    [
      'with a note of 5000 characters',
      () => put(randomUUID(), sheet({ note: '楼'.repeat(5000) })),
      '422 text-too-long',
    ],
    [
      'of a standard that is not the year’s',
      () => put(randomUUID(), sheet({ standardVersion: '2018.1' })),
      '422 standard-version-unknown',
    ],
    [
      'that corrects what has not arrived',
      () => put(randomUUID(), sheet({ supersedes: randomUUID(), reason: '改正' })),
      '409 predecessor-missing',
    ],
  ];
  it.each(cases)('%s', async (_, send, expected) => {
    expect(refused((await send()) as never)).toBe(expected);
    expect(await counts()).toEqual(before);
  });

  it('with __proto__ or infinite points, which only raw JSON can say', async () => {
    const raw = (text: string) =>
      judge.send('PUT', `/api/score-sheets/${randomUUID()}`, {
        body: text,
        headers: { 'content-type': 'application/json' },
      });
    const json = JSON.stringify(sheet());
    expect(refused(await raw(json.replace('{', '{"__proto__":{"role":"office"},')))).toBe('400 unknown-field');
    expect(refused(await raw(json.replace('"points":4', '"points":1e400')))).toBe('422 score-not-a-number');
    expect(refused(await raw('{not json'))).toBe('400 body-not-json');
    expect(await counts()).toEqual(before);
  });

  it('before the final inspection has begun', async () => {
    await comeTo('rectification');
    expect(refused(await put(randomUUID(), sheet()))).toBe('409 stage-closed');
    await comeTo('finalInspection');
    expect(await counts()).toEqual(before);
  });

  it('from a judge who is not of the visit, or who has declared a conflict', async () => {
    await api.owner.query('update visit set judges = $1 where id = $2', [people.judges.slice(1), year.visits[1]]);
    expect(refused(await put(randomUUID(), sheet({}, 1)))).toBe('403 not-assigned');
    await api.owner.query('update visit set judges = $1 where id = $2', [people.judges, year.visits[1]]);
    const declare = `insert into conflict (subdistrict_id, cycle_id, judge_id, group_id, kind) values ($1, $2, $3, $4, 'lives')`;
    await api.owner.query(declare, [people.subdistrictId, year.cycleId, people.judges[0], year.groups[1]]);
    expect(refused(await put(randomUUID(), sheet({}, 1)))).toBe('403 conflict-of-interest');
    await api.owner.query('delete from conflict');
    expect(await counts()).toEqual(before);
  });
});

describe('a sheet that is taken', () => {
  const first = randomUUID();

  it('is written once however often and however parallel it comes, and answered with the same bytes', async () => {
    const body = sheet({ note: '扶手很干净。\n七楼也一样。' });
    const replies = await Promise.all(Array.from({ length: 8 }, () => put(first, body)));
    expect(replies.map((r) => r.status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(replies.map((r) => r.text)).size).toBe(1);
    expect(replies[0]?.body).toMatchObject({ id: first, late: false, digest: digest(body) });
    expect(await counts()).toEqual({ sheets: 1, audited: 1 });
  });

  it('is not overwritten by another body under its id', async () => {
    expect(refused(await put(first, sheet({ note: '别的' })))).toBe('409 id-reused');
    const { body } = await judge.get<ScoreSheet>(`/api/score-sheets/${first}`);
    expect(body.note).toBe('扶手很干净。\n七楼也一样。');
  });

  it('is read back as it was sent, in the order that the phone chose, with the photos still missing', async () => {
    const other = await api.as('judge-02');
    const id = randomUUID();
    const photo = 'a'.repeat(64);
    const body = sheet({ items: sheet().items.reverse() });
    const withPhoto = {
      ...body,
      items: body.items.map((i, at) => (at === 0 ? { ...i, note: '有照片', photos: [photo] } : i)),
    };
    const receipt = (await put(id, withPhoto, other)).body;
    const back = (await other.get<ScoreSheet>(`/api/score-sheets/${id}`)).body;
    const { id: _id, receivedAt, digest: stored, late, missing, ...sent } = back;
    expect(sent).toEqual(withPhoto);
    expect([digest(sent), stored, late, missing, receivedAt]).toEqual([
      stored,
      receipt.digest,
      false,
      [photo],
      receipt.receivedAt,
    ]);
  });

  it('is hidden from another judge as if it were not there, and open to the office', async () => {
    expect(refused(await (await api.as('judge-03')).get(`/api/score-sheets/${first}`))).toBe('404 not-found');
    expect((await (await api.as('office')).get(`/api/score-sheets/${first}`)).status).toBe(200);
    expect(refused(await (await api.as('leadership')).get(`/api/score-sheets/${first}`))).toBe('403 forbidden');
  });

  it('can be corrected by a new sheet that names it and says why; the old one stays', async () => {
    const second = randomUUID();
    expect(refused(await put(second, sheet()))).toBe('409 sheet-already-submitted');
    expect(refused(await put(second, sheet({ supersedes: first })))).toBe('422 reason-required');
    const body = sheet({ supersedes: first, reason: '看错了一项' });
    expect((await put(second, body)).status).toBe(201);
    expect((await put(second, body)).status).toBe(200);
    expect(refused(await put(randomUUID(), sheet({ supersedes: first, reason: '再改' })))).toBe(
      '409 sheet-already-submitted',
    );
    expect((await judge.get(`/api/score-sheets/${first}`)).status).toBe(200);
  });

  it('keeps how far the phone’s clock was off, beside body and digest', async () => {
    const id = randomUUID();
    const ahead = new Date(Date.now() + 25 * 3600_000).toISOString();
    await judge.put(`/api/score-sheets/${id}`, sheet({}, 2), { headers: { 'x-sent-at': ahead } });
    const { rows } = await api.owner.query<{ hours: number }>(
      'select round(clock_offset_ms / 3600000.0)::int as hours from score_sheet where id = $1',
      [id],
    );
    expect(rows[0]?.hours).toBe(25);
  });

  it('is kept as late after the final inspection and waits for the office, with a reason', async () => {
    await comeTo('deliberation');
    const id = randomUUID();
    const late = await put(id, sheet({}, 2), await api.as('judge-03'));
    expect([late.status, late.body.late]).toEqual([201, true]);
    const office = await api.as('office');
    expect(
      (await office.get<{ items: { id: string; taken: null }[] }>('/api/cycles/2019/late-sheets')).body.items,
    ).toMatchObject([{ id, taken: null }]);
    expect(refused(await office.post(`/api/score-sheets/${id}/late-decision`, { taken: true, reason: '' }))).toBe(
      '422 text-required',
    );
    expect(refused(await office.post(`/api/score-sheets/${first}/late-decision`, { taken: true, reason: '好' }))).toBe(
      '409 not-in-this-state',
    );
    expect(
      (await office.post(`/api/score-sheets/${id}/late-decision`, { taken: true, reason: '手机没电' })).status,
    ).toBe(204);
    expect((await office.get<{ items: unknown[] }>('/api/cycles/2019/late-sheets')).body.items).toMatchObject([
      { id, taken: true, reason: '手机没电' },
    ]);
    await comeTo('finalInspection');
  });

  it('cannot be changed or removed, not even by the database’s owner', async () => {
    for (const attempt of [
      'update score_sheet set note = null',
      'delete from score_sheet',
      'truncate score_sheet cascade',
    ])
      await expect(api.owner.query(attempt)).rejects.toThrow('append-only');
  });
});
