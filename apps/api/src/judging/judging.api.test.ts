import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Conflicts,
  Items,
  Judge,
  Page,
  Plan,
  PublicNumber,
  Teams,
  TrainingRounds,
  Visit,
} from '@xinglou/contract';
import { api, inYear, judge, office, people, refused, year } from '../platform/testing/index.ts';

let trainingGroup = '';
const base = '/api/cycles/2019';
const day = '2019-11-05';

inYear('rectification');
beforeAll(async () => {
  await api.owner.query('delete from visit; delete from team');
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into building_group (subdistrict_id, area_id, estate_id, name, lift, greenery) values ($1, $2, $3, '培训楼', false, null) returning id`,
    [people.subdistrictId, people.areas['areaOne'], year.estateId],
  );
  trainingGroup = rows[0]?.id ?? '';
});

const team = (changes: object = {}) => ({
  number: 1,
  name: '第一组',
  leaderId: people.judges[0],
  days: [{ day, judges: people.judges }],
  ...changes,
});
const visits = async (who = office, query = '') => (await who.get<Page<Visit>>(`${base}/visits${query}`)).body.items;

describe('judges', () => {
  it('are the office’s to name; only the newest version may be changed', async () => {
    expect(refused(await judge.get('/api/judges'))).toBe('403 forbidden');
    const made = await office.post<Judge>('/api/judges', { name: '演示评审员', kind: 'expert' });
    expect([made.status, made.body.version]).toEqual([201, 1]);
    expect(refused(await office.post('/api/judges', { name: '甲', kind: 'friend' }))).toBe('400 bad-value');
    expect(refused(await office.patch(`/api/judges/${made.body.id}`, { active: false }))).toBe(
      '428 precondition-required',
    );
    expect(
      (await office.patch<Judge>(`/api/judges/${made.body.id}`, { active: false }, { ifMatch: 1 })).body.active,
    ).toBe(false);
    expect((await office.get<Items<Judge>>('/api/judges')).body.items).toHaveLength(4);
  });
});

describe('teams, training and conflicts', () => {
  it('are put whole, by version, and name only who is there', async () => {
    expect((await office.get<Teams>(`${base}/teams`)).body).toEqual({ version: '0', items: [] });
    expect(refused(await office.put(`${base}/teams`, { items: [team()] }))).toBe('428 precondition-required');
    expect(
      refused(await office.put(`${base}/teams`, { items: [team({ leaderId: randomUUID() })] }, { ifMatch: 0 })),
    ).toBe('404 not-found');
    expect(refused(await office.put(`${base}/teams`, { items: [team(), team({ number: 2 })] }, { ifMatch: 0 }))).toBe(
      '422 team-invalid',
    );
    const put = await office.put<Teams>(`${base}/teams`, { items: [team()] }, { ifMatch: 0 });
    expect([put.status, put.body.version, put.body.items[0]?.days[0]?.judges.length]).toEqual([200, '1', 3]);
    expect(refused(await office.put(`${base}/teams`, { items: [] }, { ifMatch: 0 }))).toBe('412 stale-version');
    const rounds = [1, 2].map((round) => ({
      round,
      day: '2019-10-20',
      attended: people.judges,
      quizPassed: people.judges,
    }));
    expect(
      (await office.put<TrainingRounds>(`${base}/training-rounds`, { items: rounds }, { ifMatch: 0 })).body.items,
    ).toHaveLength(2);
  });

  it('a conflict names one group, estate or area', async () => {
    const items = [{ judgeId: people.judges[0], areaId: people.areas['areaTwo'], kind: 'lives' }];
    expect(
      refused(
        await office.put(`${base}/conflicts`, { items: [{ ...items[0], groupId: year.groups[0] }] }, { ifMatch: 0 }),
      ),
    ).toBe('400 bad-value');
    expect((await office.put<Conflicts>(`${base}/conflicts`, { items }, { ifMatch: 0 })).body).toMatchObject({
      version: '1',
      items,
    });
  });
});

describe('a plan', () => {
  it('cannot be made against a conflict, and says so', async () => {
    const reply = await office.post(`${base}/plans`, { seed: '七' });
    expect(refused(reply)).toBe('422 plan-invalid');
    expect((reply.body as { groups: string[] }).groups).toEqual([year.groups[2]]);
    expect(await visits()).toEqual([]);
    await office.put(`${base}/conflicts`, { items: [] }, { ifMatch: 1 });
  });

  it('is drawn with a seed, fixes what does not apply, and gives everything a public number', async () => {
    expect(refused(await office.post(`${base}/plans`, { training: [year.groups[0]] }))).toBe('422 plan-invalid');
    const { status, body } = await office.post<Plan>(`${base}/plans`, { seed: '七', training: [trainingGroup] });
    expect([status, body.seed, body.visits.length, body.visits.filter((v) => v.training).length]).toEqual([
      201,
      '七',
      4,
      1,
    ]);
    const list = await visits();
    expect(list.map((v) => [v.status, v.sheets, v.judges.length])).toEqual(list.map(() => ['planned', 0, 3]));
    expect(list.every((v) => v.notApplicable.includes('hygiene.lift'))).toBe(true);
    const numbers = (await office.get<Items<PublicNumber>>(`${base}/public-numbers`)).body.items;
    const count = (kind: string) => numbers.filter((n) => n.kind === kind).length;
    expect([count('group'), count('visit'), count('judge'), count('team')]).toEqual([4, 4, 3, 1]);
  });

  it('is replaced by the next, but for what has a sheet', async () => {
    const before = await visits();
    const again = await office.post<Plan>(`${base}/plans`, { seed: '八' });
    expect([again.status, again.body.visits.length, (await visits()).length]).toEqual([201, 3, 4]);
    expect((await visits()).filter((v) => v.training).map((v) => v.id)).toEqual(
      before.filter((v) => v.training).map((v) => v.id),
    );
  });
});

describe('a visit', () => {
  it('is shown to its judges and hidden from others', async () => {
    expect(await visits(judge)).toHaveLength(4);
    const [first] = await visits();
    const without = { judges: people.judges.slice(1) };
    const path = `${base}/visits/${first?.id}`;
    expect(refused(await judge.patch(path, without, { ifMatch: 1 }))).toBe('403 forbidden');
    expect(refused(await office.patch(path, without))).toBe('428 precondition-required');
    expect((await office.patch<Visit>(path, without, { ifMatch: first?.version ?? 0 })).body.judges).toHaveLength(2);
    expect(await visits(judge)).toHaveLength(3);
    expect(refused(await (await api.as('area-01')).get(`${base}/visits`))).toBe('403 forbidden');
  });

  it('cannot be given to a judge in conflict', async () => {
    await office.put(
      `${base}/conflicts`,
      { items: [{ judgeId: people.judges[0], areaId: people.areas['areaOne'], kind: 'lives' }] },
      { ifMatch: 2 },
    );
    const own = (await visits()).find((v) => v.areaName === '奉贤' && !v.training);
    expect(
      refused(
        await office.patch(`${base}/visits/${own?.id}`, { judges: people.judges }, { ifMatch: own?.version ?? 0 }),
      ),
    ).toBe('422 visit-in-conflict');
    await office.put(`${base}/conflicts`, { items: [] }, { ifMatch: 3 });
  });

  it('is excused with a reason, or made again by another panel', async () => {
    const [first] = await visits();
    const path = `${base}/visits/${first?.id}`;
    expect(refused(await office.patch(path, { excusedReason: '' }, { ifMatch: first?.version ?? 0 }))).toBe(
      '422 text-required',
    );
    expect(
      (await office.patch<Visit>(path, { excusedReason: '楼内施工' }, { ifMatch: first?.version ?? 0 })).body.status,
    ).toBe('excused');
    const added = await office.post<Visit>(`${base}/visits`, {
      groupId: year.groups[0],
      teamId: first?.team,
      day,
      purpose: 'second',
    });
    expect([added.status, added.body.purpose]).toEqual([201, 'second']);
    expect(
      refused(
        await office.post(`${base}/visits`, { groupId: trainingGroup, teamId: first?.team, day, purpose: 'second' }),
      ),
    ).toBe('422 group-not-nominated');
    expect((await visits(office, '?status=excused')).map((v) => v.id)).toEqual([first?.id]);
  });
});
