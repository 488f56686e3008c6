import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FrozenReckoning, GroupExplained, GroupInWords, Items, ReckoningChanges } from '@xinglou/contract';
import type { Reason } from '@xinglou/domain';
import { api, inYear, office, people, refused, scored, sheetOf, year } from '../platform/testing/index.ts';

let first: FrozenReckoning;
let second: FrozenReckoning;

const score = async (judge: string, points: (max: number) => number, supersedes?: string) => {
  const id = randomUUID();
  const corrects = supersedes === undefined ? {} : { supersedes, reason: '看错楼' };
  const body = sheetOf(year.visits[0], { items: scored(points), ...corrects });
  expect((await (await api.as(judge)).put(`/api/score-sheets/${id}`, body)).status).toBe(201);
  return id;
};
const at = (reckoning: FrozenReckoning) => `/api/cycles/2019/reckonings/${reckoning.id}`;
const seen = () => second.groups.find((g) => g.sheets > 0)!;

inYear('finalInspection');
beforeAll(async () => {
  const [sheet] = await Promise.all([
    score('judge-01', () => 0),
    score('judge-02', (max) => max),
    score('judge-03', (max) => max),
  ]);
  const reckon = async () => (await office.post<FrozenReckoning>('/api/cycles/2019/reckonings')).body;
  first = await reckon();
  await score('judge-01', (max) => max, sheet);
  second = await reckon();
});

describe('why a group has its stars', () => {
  it('is a sentence and its reasons for every group, for the office and for leadership, in either language', async () => {
    for (const who of ['office', 'leadership']) {
      const { body } = await (await api.as(who)).get<Items<GroupInWords>>(`${at(second)}/reasons`);
      expect(body.items.map((g) => g.id)).toEqual(second.groups.map((g) => g.id));
      const own = body.items.find((g) => g.id === seen().id)!;
      expect(own.sentence).toBe(
        '原始分 100.0；各组没有共同看过的楼组，未作校正；终评分 100.0，五星，高出五星线 10.0 分，明确',
      );
      expect(own.reasons.map((r) => r.kind)).toEqual(['raw', 'not-corrected', 'total', 'line', 'certain']);
    }
    const english = await office.send<Items<GroupInWords>>('GET', `${at(second)}/reasons`, {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.items.find((g) => g.id === seen().id)!.sentence).toMatch(/^Raw mean 100\.0; the teams saw no/);
  });

  it('leads the office to every sheet by public number, and nobody else', async () => {
    const path = `${at(first)}/groups/${seen().id}`;
    const { body } = await office.get<GroupExplained>(path);
    const sheets = body.visits.flatMap((v) => v.sheets);
    expect(sheets.map((s) => s.total).sort((a, b) => a! - b!)).toEqual([0, 100, 100]);
    expect(sheets.reduce((sum, s) => sum + s.share!, 0)).toBeCloseTo(1, 9);
    expect(body.problems.map((p) => p.code)).toEqual(['sheet-outlier']);
    expect(body.reasons.map((r: Reason) => r.kind)).toContain('weighing');
    for (const id of [...people.judges, ...year.visits, ...year.groups]) expect(JSON.stringify(body)).not.toContain(id);
    for (const who of ['leadership', 'area-01', 'judge-01', 'inspector-1', 'admin'])
      expect(refused(await (await api.as(who)).get(path))).toBe('403 forbidden');
    expect(refused(await office.get(`${at(first)}/groups/g-nobody`))).toBe('404 not-found');
    expect(refused(await office.get(`/api/cycles/2019/reckonings/${randomUUID()}/groups/${seen().id}`))).toBe(
      '404 not-found',
    );
  });
});

describe('what changed between two reckonings', () => {
  it('names the group that moved, how far, and the corrected sheet as the cause', async () => {
    const { body } = await office.get<ReckoningChanges>(`${at(second)}/changes`);
    expect([body.since, body.general]).toEqual([first.id, []]);
    const [sheet] = body.rows;
    expect(body.rows).toEqual([{ kind: 'sheet', change: 'changed', id: sheet!.id }]);
    const before = first.groups.find((g) => g.id === seen().id)!;
    expect(body.moves).toEqual([
      {
        id: seen().id,
        before: { total: before.total, stars: before.stars, ruleStars: before.ruleStars, revisit: before.revisit },
        after: { total: 100, stars: 5, ruleStars: 5, revisit: false },
        causes: [{ kind: 'sheet', change: 'changed', id: sheet!.id }],
      },
    ]);
  });

  it('compares with any reckoning of the year, and the first with nothing', async () => {
    const since = (id: string) => office.get<ReckoningChanges>(`${at(second)}/changes?since=${id}`);
    expect((await since(second.id)).body).toEqual({ since: second.id, general: [], rows: [], moves: [] });
    const { body } = await office.get<ReckoningChanges>(`${at(first)}/changes`);
    expect(body.since).toBeNull();
    expect(body.moves.every((m) => m.before === null)).toBe(true);
    expect(body.moves).toHaveLength(first.groups.length);
    expect(refused(await since(randomUUID()))).toBe('404 not-found');
    expect(refused(await since('x'))).toBe('400 bad-value');
  });
});
