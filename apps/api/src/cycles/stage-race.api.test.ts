import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FrozenReckoning, ScoreSheetReceipt } from '@xinglou/contract';
import { api, inYear, office, type Person, scored, sheetOf, year } from '../platform/testing/index.ts';

const judges: Person[] = [];

inYear('finalInspection', { poolSize: 10 });
beforeAll(async () => {
  for (const name of ['judge-01', 'judge-02', 'judge-03']) judges.push(await api.as(name));
});

/** The newest sheet of each judge for each visit: what a correction names. */
const newest = new Map<string, string>();
async function send(judge: number, visit: number, points: number): Promise<ScoreSheetReceipt> {
  const key = `${judge} ${visit}`;
  const id = randomUUID();
  const before = newest.get(key);
  const body = sheetOf(year.visits[visit], {
    items: scored((most) => Math.min(most, points)),
    ...(before ? { supersedes: before, reason: '更正' } : {}),
  });
  const reply = await judges[judge]!.put<ScoreSheetReceipt>(`/api/score-sheets/${id}`, body);
  expect(reply.status).toBe(201);
  newest.set(key, id);
  return reply.body;
}
const everywhere = <T>(work: (judge: number, visit: number) => Promise<T>) =>
  Promise.all([0, 1, 2].flatMap((judge) => [0, 1, 2].map((visit) => work(judge, visit))));

describe('the end of the final inspection', () => {
  it('lets no sheet slip past it and loses none: what came in time is reckoned, what came later is late', async () => {
    await everywhere((judge, visit) => send(judge, visit, 1));
    for (let round = 0; round < 12; round += 1) {
      await api.owner.query(`update cycle set stage = 'finalInspection' where id = $1`, [year.cycleId]);
      const points = 1 + (round % 2);
      const [receipts, moved] = await Promise.all([
        everywhere((judge, visit) => send(judge, visit, points)),
        office.post('/api/cycles/2019/stage', { to: 'deliberation' }),
      ]);
      expect(moved.status).toBe(200);
      const { body } = await office.post<FrozenReckoning>('/api/cycles/2019/reckonings');
      const counted = await api.owner.query<{ expected: number }>(
        `select count(distinct (visit_id, judge_id))::int as expected from score_sheet where not late`,
      );
      expect(body.sheets.filter((s) => s.weight !== null)).toHaveLength(counted.rows[0]?.expected ?? 0);
      const evidence = await api.owner.query<{ evidence: string }>(
        'select evidence from reckoning order by number desc limit 1',
      );
      const reckoned = (
        JSON.parse(evidence.rows[0]?.evidence ?? '{}') as { sheets: { items: Record<string, number | null> }[] }
      ).sheets;
      const carrying = reckoned.filter((sheet) => sheet.items['hygiene.corridors'] === points).length;
      const newestInTime = await api.owner.query<{ n: number }>(
        `select count(*)::int as n from (select distinct on (visit_id, judge_id) points[1] as p from score_sheet where not late
           order by visit_id, judge_id, received_at desc) s where p = $1`,
        [points],
      );
      expect(carrying).toBe(newestInTime.rows[0]?.n);
      expect(carrying).toBeGreaterThanOrEqual(receipts.filter((r) => !r.late).length);
    }
  });
});
