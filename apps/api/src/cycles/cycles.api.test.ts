import { describe, expect, it } from '@jest/globals';
import type { Cycle, GateState, StandardRead } from '@xinglou/contract';
import { demoPolicy } from '@xinglou/domain';
import {
  api,
  demoStandard,
  inSubdistrict,
  office,
  people,
  refused,
  seedPeople,
  seedYear,
  TestApi,
} from '../platform/testing/index.ts';

inSubdistrict();

const standard = { dimensions: demoStandard.dimensions };
const stageOf = async (year: number) => (await office.get<Cycle>(`/api/cycles/${year}`)).body.stage;
const gate = async (name: string, year = 2019) =>
  (await office.get<{ items: GateState[] }>(`/api/cycles/${year}/gates`)).body.items.find((g) => g.gate === name);

describe('a year', () => {
  it('is begun by the office alone, once', async () => {
    expect(refused(await (await api.as('area-01')).post('/api/cycles', { year: 2019 }))).toBe('403 forbidden');
    expect(refused(await office.post('/api/cycles', { year: 2019, nominationDeadline: '2019-02-29' }))).toBe(
      '422 day-invalid',
    );
    const reply = await office.post<Cycle>('/api/cycles', { year: 2019, nominationDeadline: '2019-05-31' });
    expect([reply.status, reply.body]).toEqual([
      201,
      expect.objectContaining({
        year: 2019,
        stage: 'preparation',
        standardVersion: null,
        policyVersion: null,
        version: 1,
      }),
    ]);
    expect(refused(await office.post('/api/cycles', { year: 2019 }))).toBe('409 already-exists');
    expect(refused(await office.get('/api/cycles/2018'))).toBe('404 not-found');
  });

  it('names its standard, version by version, and keeps every version', async () => {
    const path = '/api/cycles/2019/standard';
    expect((await office.get(path)).body).toEqual({ version: '0', number: 0, published: false });
    expect(refused(await office.put(path, standard))).toBe('428 precondition-required');
    const heavy = { dimensions: standard.dimensions.map((d) => ({ ...d, weight: 20 })) };
    expect(refused(await office.put(path, heavy, { ifMatch: 0 }))).toBe('422 weights-not-100');
    const first = await office.put<StandardRead>(path, { ...standard, version: '2019.1' }, { ifMatch: 0 });
    expect([first.status, first.body.version, first.headers['etag']]).toEqual([200, '2019.1', '"2019.1"']);
    expect(refused(await office.put(path, standard, { ifMatch: 0 }))).toBe('412 stale-version');
    const second = await office.put<StandardRead>(path, { ...standard, version: '2019.1' }, { ifMatch: '2019.1' });
    expect(second.body.version).toBe('2019.2');
    const { rows } = await api.owner.query('select version from standard order by number');
    expect(rows).toEqual([{ version: '2019.1' }, { version: '2019.2' }]);
  });

  it('takes one of twenty editors at once; the others see that it changed', async () => {
    const path = '/api/cycles/2019/star-policy';
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.put(path, demoPolicy, { ifMatch: 0 })));
    expect(replies.filter((r) => r.status === 200)).toHaveLength(1);
    expect(replies.filter((r) => r.status === 412)).toHaveLength(19);
    const falling = {
      ...demoPolicy,
      stars: [
        { stars: 3, from: 80 },
        { stars: 4, from: 70 },
      ],
    };
    expect(refused(await office.put(path, falling, { ifMatch: 1 }))).toBe('422 thresholds-not-rising');
    const { z: _z, ...halfCorrected } = demoPolicy;
    expect(refused(await office.put(path, halfCorrected, { ifMatch: 1 }))).toBe('422 policy-invalid');
    const undivided = { ...demoPolicy, lambda: { team: 0, judge: 1, visit: 4 } };
    expect(refused(await office.put(path, undivided, { ifMatch: 1 }))).toBe('422 policy-invalid');
  });

  it('hears at once all that is wrong with its policy, in its own language to the last word', async () => {
    const { z: _z, ...wrong } = { ...demoPolicy, revisits: 1, fullPanel: 1 };
    const details = await Promise.all(
      ['zh-CN', 'en'].map(async (language) => {
        const asked = { ifMatch: 1, headers: { 'accept-language': language } };
        return (await office.put<{ detail: string }>('/api/cycles/2019/star-policy', wrong, asked)).body.detail;
      }),
    );
    expect(details).toEqual([
      '星级办法有误：满额人数不能少于最少人数；尺度校正的参数要写全，或者全部不写（这一年按平均分算）。',
      'The star policy is not valid: a full panel must not be smaller than the smallest; give all constants of the severity correction, or none (this year then counts the plain mean).',
    ]);
  });

  it('is read by everyone: its standard also by who has no session', async () => {
    expect((await api.nobody().get<StandardRead>('/api/cycles/2019/standard?subdistrict=A')).body.version).toBe(
      '2019.2',
    );
    expect(refused(await api.nobody().get('/api/cycles/2019/standard?subdistrict=Z'))).toBe('404 not-found');
  });

  it('moves by its gates: two persons at once, one wins, the other learns the new stage; then the rules are frozen', async () => {
    expect(refused(await office.post('/api/cycles/2019/stage', { to: 'deliberation' }))).toBe('409 stage-not-next');
    const both = await Promise.all([1, 2].map(() => office.post('/api/cycles/2019/stage', { to: 'nomination' })));
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect(won?.body).toMatchObject({ stage: 'nomination', version: 2 });
    expect(lost && refused(lost)).toBe('409 stage-moved');
    expect(lost?.body).toMatchObject({ stage: 'nomination' });
    expect(refused(await office.put('/api/cycles/2019/standard', standard, { ifMatch: '2019.2' }))).toBe('409 frozen');
    expect((await office.get<{ items: unknown[] }>('/api/cycles/2019/stage-moves')).body.items).toHaveLength(1);
  });

  it('says which rows hold a gate open, in the reader’s words, and stays where it is', async () => {
    await api.owner.query(`insert into demo_clock values ($1, '2019-05-31')`, [people.subdistrictId]);
    const reply = await office.post<{ gates: GateState[] }>('/api/cycles/2019/stage', { to: 'materialReview' });
    expect(refused(reply)).toBe('409 gate-open');
    expect(reply.body.gates[0]).toMatchObject({
      gate: 'nomination-closed',
      open: [{ text: '申报截止日期：2019年5月31日 周五，可提前截止' }],
    });
    expect(await stageOf(2019)).toBe('nomination');
    await office.put('/api/demo/clock', { today: '2019-06-01' });
    expect((await gate('nomination-closed'))?.status).toBe('met');
  });

  it('is changed only by who saw the newest version', async () => {
    const change = { nominationClosed: true };
    expect(refused(await office.patch('/api/cycles/2019', change))).toBe('428 precondition-required');
    expect(refused(await office.patch('/api/cycles/2019', change, { ifMatch: 1 }))).toBe('412 stale-version');
    expect((await office.patch<Cycle>('/api/cycles/2019', change, { ifMatch: 2 })).body.nominationClosed).toBe(true);
  });

  it('hands its standard and policy on to the next year as drafts', async () => {
    await office.post('/api/cycles', { year: 2020 });
    const draft = (await office.get<StandardRead>('/api/cycles/2020/standard')).body;
    expect([draft.version, draft.published, draft.dimensions.length]).toEqual(['2020.1', false, 6]);
    expect((await gate('standard-published', 2020))?.status).toBe('open');
  });
});

describe('the gates of a final inspection', () => {
  it('read teams, visits, conflicts and sheets from the database', async () => {
    await api.owner.query(`update cycle set year = 2017 where year = 2019`);
    const year = await seedYear(api.owner, people, 'rectification');
    const open = async (name: string) => (await gate(name))?.open.map((o) => o.code);
    expect(await open('teams-complete')).toEqual(['team-too-small']);
    for (const judge of people.judges)
      await api.owner.query(
        `insert into team_member (subdistrict_id, team_id, day, judge_id) values ($1, $2, '2019-11-05', $3)`,
        [people.subdistrictId, year.teamId, judge],
      );
    expect(await open('teams-complete')).toEqual([]);
    expect(await open('training-held')).toEqual(['training-missing', 'training-missing']);
    expect(await open('every-group-planned')).toEqual([]);
    await api.owner.query(
      `insert into conflict (subdistrict_id, cycle_id, judge_id, estate_id, kind) values ($1, $2, $3, $4, 'lives')`,
      [people.subdistrictId, year.cycleId, people.judges[0], year.estateId],
    );
    expect(await open('no-visit-in-conflict')).toEqual(['visit-in-conflict', 'visit-in-conflict']);
    expect(await open('panels-full')).toEqual(['panel-not-full', 'panel-not-full', 'panel-not-full']);
  });

  it('can be accepted by name, with a reason, once', async () => {
    const body = { gate: 'teams-linked', subject: 'x', reason: '今年只编一组' };
    expect(refused(await office.post('/api/cycles/2019/acceptances', { ...body, reason: ' ' }))).toBe(
      '422 text-required',
    );
    for (const half of ['\ud800', 'a\u0000'])
      expect(refused(await office.post('/api/cycles/2019/acceptances', { ...body, subject: half }))).toBe(
        '422 text-not-allowed-character',
      );
    expect((await office.post('/api/cycles/2019/acceptances', body)).status).toBe(204);
    expect(refused(await office.post('/api/cycles/2019/acceptances', body))).toBe('409 already-exists');
  });
});

describe('working days', () => {
  it('are a table that the office edits, by version', async () => {
    const path = '/api/calendar?year=2020';
    expect((await office.get(path)).body).toEqual({ year: 2020, version: '0', items: [] });
    const items = [{ day: '2020-01-01', working: false, name: '元旦' }];
    expect(refused(await office.put(path, { items: [{ ...items[0], day: '2021-01-01' }] }, { ifMatch: 0 }))).toBe(
      '422 calendar-invalid',
    );
    expect((await office.put(path, { items }, { ifMatch: 0 })).body).toEqual({ year: 2020, version: '1', items });
    expect(refused(await office.put(path, { items }, { ifMatch: 0 }))).toBe('412 stale-version');
  });
});

describe('the demo clock', () => {
  it('is not there with DEMO=off', async () => {
    const real = await TestApi.start({ demo: false });
    try {
      await seedPeople(real.owner);
      expect(refused(await (await real.as('office')).get('/api/demo/clock'))).toBe('404 no-such-route');
    } finally {
      await real.stop();
    }
  });
});
