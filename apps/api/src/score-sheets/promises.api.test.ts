import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ProblemBody, ScoreSheet, ScoreSheetBody, ScoreSheetReceipt } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import fc from 'fast-check';
import { api, inYear, judge, type Person, refused, sheetOf, year } from '../platform/testing/index.ts';

/** RELIABILITY.md L1-L4 for whatever sheets and whatever order. SHEETS=200 makes it long. */
const sheets = Number(process.env['SHEETS'] ?? 25);

inYear('finalInspection');

/** From a session of its own each time: one may ask 200 times a second, and on a fast machine these ask more often. */
const put = async (id: string, body: ScoreSheetBody, headers: Record<string, string> = {}, who?: Person) =>
  (who ?? (await api.as('judge-01'))).put<ScoreSheetReceipt>(`/api/score-sheets/${id}`, body, { headers });
const sheet = (changes: Partial<ScoreSheetBody> = {}, visit = 0) => sheetOf(year.visits[visit], changes);
const one = async <T>(text: string, values: unknown[] = []) =>
  (await api.owner.query<{ v: T }>(text, values)).rows[0]?.v;
/** Another visit of the same judge: a sheet of its own. */
const anotherVisit = async () =>
  (await one<string>(
    `insert into visit (id, subdistrict_id, cycle_id, group_id, team_id, day, judges, not_applicable)
     select gen_random_uuid(), subdistrict_id, cycle_id, group_id, team_id, day, judges, not_applicable from visit where id = $1 returning id as v`,
    [year.visits[0]],
  )) ?? '';

describe('L1: the same sheet, however often and however parallel', () => {
  it(`is one row, one audit row, and one answer, for ${sheets} sheets sent eight times at once`, async () => {
    for (let n = 0; n < sheets; n += 1) {
      const [id, body] = [randomUUID(), sheet({ visitId: await anotherVisit(), note: `第${n}份` })];
      const replies = await Promise.all(Array.from({ length: 8 }, () => put(id, body)));
      expect(replies.map((r) => r.status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
      expect(new Set(replies.map((r) => r.text)).size).toBe(1);
      const audited = `select count(*)::int as v from audit where action = 'score-sheet.submitted' and subject->>'sheet' = $1`;
      expect(await one(audited, [id])).toBe(1);
    }
  }, 120_000);
});

describe('L2: another body under the same id', () => {
  const change = fc.oneof(
    fc.record({ note: fc.string({ minLength: 1, maxLength: 30 }).filter((s) => /^[\p{L}\p{N}]+$/u.test(s)) }),
    fc.record({ finishedAt: fc.constantFrom('2019-11-05T01:25:01Z', '2019-11-05T01:25:00.0Z') }),
    fc.integer({ min: 0, max: 3 }).map((points) => ({ points })),
  );
  it('is refused, and what was stored first stays, byte for byte', async () => {
    const id = randomUUID();
    const first = sheet({ visitId: await anotherVisit() });
    const receipt = (await put(id, first)).body;
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const { points, ...rest } = { points: undefined, ...made } as { points?: number; note?: string };
        const items = points === undefined ? first.items : [{ ...first.items[0]!, points }, ...first.items.slice(1)];
        const other = { ...first, ...rest, items };
        fc.pre(digest(other) !== digest(first));
        expect(refused(await put(id, other))).toBe('409 id-reused');
        expect((await judge.get<ScoreSheet>(`/api/score-sheets/${id}`)).body.digest).toBe(receipt.digest);
      }),
      { numRuns: 25 },
    );
  });
});

describe('L3: corrections that arrive in any order, some of them twice', () => {
  it('end as the same chain: a child waits for its parent and is sent again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }).chain(orders), async (order) => {
        const visitId = await anotherVisit();
        const ids = Array.from({ length: Math.max(...order) + 1 }, () => randomUUID());
        const body = (n: number) =>
          n === 0 ? sheet({ visitId }) : sheet({ visitId, supersedes: ids[n - 1]!, reason: `第${n}次更正` });
        // As the phone does: what has to wait stays in the queue, the others go on.
        let queue = order;
        for (let rounds = 0; queue.length > 0 && rounds < 10; rounds += 1) {
          const waiting: number[] = [];
          for (const n of queue) {
            const reply = await put(ids[n]!, body(n));
            if (reply.status < 300) continue;
            expect((reply.body as unknown as ProblemBody).code).toBe('predecessor-missing');
            waiting.push(n);
          }
          queue = waiting;
        }
        const { rows } = await api.owner.query<{ id: string; supersedes: string | null }>(
          'select id, supersedes from score_sheet where visit_id = $1',
          [visitId],
        );
        const chain = new Map(rows.map((r) => [r.id, r.supersedes]));
        expect(chain).toEqual(new Map(ids.map((id, n) => [id, n === 0 ? null : ids[n - 1]!])));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
/** Every order of 0 … n−1, with some sent twice. */
const orders = (n: number) => {
  const all = Array.from({ length: n }, (_, i) => i);
  return fc
    .tuple(fc.shuffledSubarray(all, { minLength: n }), fc.shuffledSubarray(all))
    .map(([once, twice]) => [...once, ...twice]);
};

describe('L4: a phone whose clock is wrong', () => {
  const hour = 3600_000;
  it.each([
    ['25 hours behind', () => new Date(Date.now() - 25 * hour).toISOString(), '2019-11-04T00:00:00Z'],
    ['25 hours ahead', () => new Date(Date.now() + 25 * hour).toISOString(), '2019-11-06T02:00:00Z'],
    ['in 1970', () => '1970-01-01T00:00:10Z', '1970-01-01T00:00:00Z'],
    ['in 2038', () => '2038-01-19T03:14:08Z', '2038-01-19T03:14:08+00:00'],
    ['in New York', () => new Date().toISOString(), '2019-11-04T20:25:00-05:00'],
    ['telling nonsense', () => 'yesterday', '2019-11-05T01:25:00Z'],
  ])('%s: the sheet is taken, the server’s time counts, the offset is kept', async (_, sentAt, finishedAt) => {
    const id = randomUUID();
    const before = Date.now();
    const at = sentAt();
    const body = sheet({ visitId: await anotherVisit(), finishedAt });
    const reply = await put(id, body, { 'x-sent-at': at });
    expect([reply.status, reply.body.late, Date.parse(reply.body.receivedAt) >= before - 1000]).toEqual([
      201,
      false,
      true,
    ]);
    expect((await judge.get<ScoreSheet>(`/api/score-sheets/${id}`)).body.finishedAt).toBe(finishedAt);
    const kept = await one<string | null>('select clock_offset_ms::text as v from score_sheet where id = $1', [id]);
    const off = Date.parse(at) - Date.now();
    if (Number.isNaN(off)) expect(kept).toBeNull();
    else expect(Math.abs(Number(kept) - off)).toBeLessThan(60_000);
  });

  it('ahead of the start or jumped back in the middle: never a reason to refuse', async () => {
    const jumped = sheet({ visitId: await anotherVisit(), startedAt: '2019-11-05T09:00:00Z' });
    expect((await put(randomUUID(), jumped)).status).toBe(201);
  });
});

describe('L10: two phones of one judge', () => {
  it.each([0, 1])(
    'whichever is first (%i) stands; the other is refused, and may come as its correction',
    async (first) => {
      const visitId = await anotherVisit();
      const ids = [randomUUID(), randomUUID()];
      const bodies = [sheet({ visitId, note: '第一部手机' }), sheet({ visitId, note: '第二部手机' })];
      const second = 1 - first;
      expect((await put(ids[first]!, bodies[first]!)).status).toBe(201);
      expect(refused(await put(ids[second]!, bodies[second]!))).toBe('409 sheet-already-submitted');
      const correction = { ...bodies[second]!, supersedes: ids[first]!, reason: '以第二部手机为准' };
      expect((await put(randomUUID(), correction)).status).toBe(201);
      expect(await one('select count(*)::int as v from score_sheet where visit_id = $1', [visitId])).toBe(2);
    },
  );

  it('at the very same moment: one stands, the others are told so, and nothing of theirs is left', async () => {
    for (let n = 0; n < 5; n += 1) {
      const visitId = await anotherVisit();
      const phones = Array.from({ length: 6 }, (_, phone) =>
        put(randomUUID(), sheet({ visitId, note: `第${phone}部` })),
      );
      const replies = (await Promise.all(phones)).map((r) => (r.status === 201 ? '201' : refused(r))).sort();
      expect(replies).toEqual(['201', ...Array<string>(5).fill('409 sheet-already-submitted')]);
      expect(await one('select count(*)::int as v from score_sheet where visit_id = $1', [visitId])).toBe(1);
      const audited = `select count(*)::int as v from audit where action = 'score-sheet.submitted' and subject->>'visit' = $1`;
      expect(await one(audited, [visitId])).toBe(1);
    }
  });
});
