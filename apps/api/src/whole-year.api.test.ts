import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type {
  Award,
  BuildingGroup,
  Cycle,
  Finding,
  FrozenReckoning,
  GateState,
  GroupCode,
  GrowthRow,
  Items,
  Nomination,
  NoticePreview,
  Objection,
  ObjectionReceipt,
  ObjectionStatus,
  Page,
  PublicBundle,
  PublicGroup,
  PublicNotice,
  Visit,
  YearRow,
} from '@xinglou/contract';
import { demoPolicy } from '@xinglou/domain';
import { type Bundle, verify } from '@xinglou/proof';
import sharp from 'sharp';
import { Sealer } from './platform/audit/sealer.ts';
import {
  api,
  demoStandard,
  inSubdistrict,
  leadership,
  office,
  people,
  refused,
  standardItems,
} from './platform/testing/index.ts';

/** One whole year through the routes, from the register to the plaque; each step by the person whose it is. */
const base = '/api/cycles/2020';
const groups: BuildingGroup[] = [];

inSubdistrict();

const good = <T extends { status: number; text: string }>(reply: T): T => {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
  return reply;
};
const today = async (day: string) => void good(await office.put('/api/demo/clock', { today: day }));
const move = async (to: string) => {
  const reply = await office.post<Cycle & { gates?: GateState[] }>(`${base}/stage`, { to });
  if (reply.status !== 200) throw new Error(`to ${to}: ${JSON.stringify(reply.body.gates ?? reply.body)}`);
  expect(reply.body.stage).toBe(to);
};
const open = async (to: string) =>
  (await office.get<Items<GateState>>(`${base}/gates`)).body.items
    .filter((g) => g.to === to && g.status === 'open')
    .map((g) => g.gate);

describe('a year', () => {
  it('is prepared: the register, the standard, the star policy', async () => {
    await today('2020-03-02');
    for (const [i, area] of ['areaOne', 'areaTwo'].entries())
      for (const n of [1, 2])
        groups.push(
          good(
            await office.post<BuildingGroup>('/api/building-groups', {
              areaId: people.areas[area],
              estate: `小区${i}`,
              name: `${n}号楼组`,
              traits: { lift: n === 1, greenery: true, frontDoor: true, sharedKitchen: false, shopsBelow: false },
            }),
          ).body,
        );
    good(await office.post('/api/cycles', { year: 2020, nominationDeadline: '2020-05-31' }));
    expect(await open('nomination')).toEqual(['standard-published']);
    good(await office.put(`${base}/standard`, { dimensions: demoStandard.dimensions }, { ifMatch: 0 }));
    good(await office.put(`${base}/star-policy`, demoPolicy, { ifMatch: 0 }));
    await move('nomination');
  });

  it('areas nominate, with photos; the office reviews', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a63d2f' } })
      .png()
      .toBuffer();
    const pictures = [0, 1, 2].map((i) => Buffer.concat([photo, Buffer.from([i])]));
    const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    for (const [i, username] of ['area-01', 'area-02'].entries()) {
      const area = await api.as(username);
      for (const bytes of pictures)
        good(
          await area.send('PUT', `/api/photos/${sha(bytes)}`, {
            body: bytes,
            headers: { 'content-type': 'image/png' },
          }),
        );
      const own = groups.slice(i * 2, i * 2 + (i === 0 ? 2 : 1));
      for (const [rank, group] of own.entries()) {
        const form = {
          groupId: group.id,
          rank: rank + 1,
          kind: 'new',
          starsApplied: 4,
          opinion: '同意',
          story: '邻里互助。',
          photos: pictures.map(sha),
        };
        const { body } = good(await area.post<Nomination>(`${base}/nominations`, form));
        good(await area.post(`${base}/nominations/${body.id}/submission`));
      }
      good(
        await area.put(
          `${base}/applications`,
          { applied: 3, putForward: own.length, meeting: '居民代表会议', meetingDay: '2020-05-10' },
          { ifMatch: 0 },
        ),
      );
    }
    expect(await open('materialReview')).toEqual(['nomination-closed']);
    await today('2020-06-01');
    await move('materialReview');
    for (const n of (await office.get<Page<Nomination>>(`${base}/nominations`)).body.items)
      good(
        await office.post(`${base}/nominations/${n.id}/review`, { outcome: 'accepted', checklist: { facts: true } }),
      );
    await move('anonymousInspection');
  });

  it('inspectors visit unannounced; what they found is put right', async () => {
    const inspector = await api.as('inspector-1');
    for (const [i, group] of groups.slice(0, 3).entries()) {
      const findings = i === 0 ? [{ dimension: 'hygiene', grade: 'minor', text: '扶手积灰。', photos: [] }] : [];
      const outcome = i === 0 ? 'findings' : 'none';
      good(
        await inspector.put(`/api/inspection-notes/${randomUUID()}`, {
          groupId: group.id,
          day: '2020-06-01',
          outcome,
          findings,
        }),
      );
    }
    await move('rectification');
    const [finding] = (await office.get<Page<Finding>>(`${base}/findings`)).body.items;
    good(await office.post(`/api/findings/${finding?.id}/release`, { responsible: 'group' }));
    good(await (await api.as('area-01')).post(`/api/findings/${finding?.id}/responses`, { text: '已擦净' }));
    good(await office.post(`/api/findings/${finding?.id}/review`, { outcome: 'accepted' }));
  });

  it('the jury is trained, planned and scores; a sheet too late in the day is still one sheet', async () => {
    const day = '2020-10-20';
    const team = { number: 1, name: '第一组', leaderId: people.judges[0], days: [{ day, judges: people.judges }] };
    good(await office.put(`${base}/teams`, { items: [team] }, { ifMatch: 0 }));
    const rounds = [1, 2].map((round) => ({
      round,
      day: '2020-10-10',
      attended: people.judges,
      quizPassed: people.judges,
    }));
    good(await office.put(`${base}/training-rounds`, { items: rounds }, { ifMatch: 0 }));
    good(await office.post(`${base}/plans`, { seed: '二〇二〇', training: [groups[3]?.id] }));
    await move('finalInspection');
    await today(day);
    for (const [i, username] of ['judge-01', 'judge-02', 'judge-03'].entries()) {
      const judge = await api.as(username);
      const visits = (await judge.get<Page<Visit>>(`${base}/visits?day=${day}`)).body.items.filter((v) => !v.training);
      expect(visits).toHaveLength(3);
      for (const visit of visits) {
        const items = standardItems.map(({ key, max }) =>
          visit.notApplicable.includes(key)
            ? { item: key, points: null, why: 'notApplicable' }
            : { item: key, points: Math.max(0, max - (i === 2 ? 1 : 0)) },
        );
        const body = {
          visitId: visit.id,
          standardVersion: '2020.1',
          items,
          startedAt: `${day}T01:00:00Z`,
          finishedAt: `${day}T01:30:00Z`,
        };
        good(await judge.put(`/api/score-sheets/${randomUUID()}`, body));
      }
    }
    await move('deliberation');
  });

  it('is reckoned, approved and published', async () => {
    expect(await open('publicNotice')).toEqual(['reckoning-current', 'result-approved']);
    expect(refused(await api.nobody().get('/api/public/cycles/2020/notice'))).toBe('404 not-found');
    const { body } = good(await office.post<FrozenReckoning>(`${base}/reckonings`));
    expect(body.groups.filter((g) => g.stars > 0)).toHaveLength(3);
    expect(body.rule).toBe('1');
    expect(await open('publicNotice')).toEqual(['revisits-settled', 'result-approved']);
    const votes = { jury: 3, present: 3, inFavour: 3, against: 0, abstained: 0 };
    const decision = { stars: 4, reason: '复看照片和记录，维持原星级', votes };
    for (const group of groups.slice(0, 3))
      good(await office.put(`${base}/decisions/${group.id}`, decision, { ifMatch: 0 }));
    const decided = good(await office.post<FrozenReckoning>(`${base}/reckonings`)).body;
    good(
      await leadership.post(`${base}/approval`, {
        reckoningId: decided.id,
        outcome: 'approved',
        meeting: '办公会',
        day: '2020-10-21',
        minute: '1',
      }),
    );
    await today('2020-10-22');
    expect((await office.get<NoticePreview>(`${base}/notice-preview`)).body).toMatchObject({
      from: '2020-10-22',
      endsOn: '2020-10-29',
      groups: 3,
    });
    await api.app.get(Sealer).run();
    await move('publicNotice');
  });

  it('anyone reads the notice, recomputes it, and sees one group in full by its code', async () => {
    const resident = api.nobody();
    const notice = good(await resident.get<PublicNotice>('/api/public/cycles/2020/notice')).body;
    expect(notice.auditHead).toMatch(/^\d+( [0-9a-f]{4}){8}$/);
    expect([notice.status, notice.endsOn, notice.items.length, notice.totals.length]).toEqual([
      'running',
      '2020-10-29',
      3,
      3,
    ]);
    const bundle = good(await resident.get<PublicBundle>('/api/public/cycles/2020/bundle'));
    expect(verify(bundle.body as Bundle)).toEqual({ ok: true, differences: [] });
    for (const id of [...groups.map((g) => g.id), ...people.judges, '1号楼组', '评审员'])
      expect(bundle.text).not.toContain(id);
    const [code] = (await office.get<Items<GroupCode>>(`${base}/group-codes`)).body.items;
    const group = good(await resident.get<PublicGroup>(`/api/public/groups/${code?.code}`)).body;
    expect([group.name, group.dimensions.length, group.stars]).toEqual(['1号楼组', 6, 4]);
    expect(group.reason).toMatch(/^原始分 .*终评分 .*四星/);
    expect((group.correctedTotal ?? 0) - group.dimensions.reduce((sum, d) => sum + d.deduction, 0)).toBeCloseTo(
      group.total ?? -1,
      6,
    );
    expect(refused(await resident.get('/api/public/groups/SM001'))).toBe('404 not-found');
  });

  it('a resident objects and follows the answer by a token', async () => {
    const resident = api.nobody();
    const send = (body: object) => resident.post<ObjectionReceipt>('/api/public/objections', body);
    expect(refused(await send({ kind: 'concern', text: '' }))).toBe('422 text-required');
    const { token } = good(await send({ kind: 'concern', text: '楼下又停了电动车', groupId: groups[0]?.id })).body;
    good(await office.post(`${base}/objections`, { channel: 'phone', kind: 'praise', text: '很好' }));
    await today('2020-10-30');
    expect(refused(await send({ kind: 'concern', text: '晚了' }))).toBe('409 deadline-passed');
    expect(await open('awarded')).toEqual(['objections-answered']);
    for (const o of (await office.get<Items<Objection>>(`${base}/objections`)).body.items)
      good(await office.post(`/api/objections/${o.id}/answer`, { outcome: 'explained', text: '已核实，已移走' }));
    expect((await resident.get<ObjectionStatus>(`/api/public/objections/${token}`)).body).toMatchObject({
      state: 'answered',
      answer: { outcome: 'explained' },
    });
    expect(refused(await resident.get('/api/public/objections/guess'))).toBe('404 not-found');
  });

  it('ends with plaques, certificates and figures', async () => {
    await move('awarded');
    const awards = (await office.get<Items<Award>>(`${base}/awards`)).body.items;
    expect(awards.map((a) => [a.stars, a.state])).toEqual([
      [4, 'held'],
      [4, 'held'],
      [4, 'held'],
    ]);
    const pdf = good(await office.get(`/api/awards/${awards[0]?.id}/certificate.pdf`));
    expect([pdf.headers['content-type'], pdf.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect(refused(await (await api.as('area-02')).get(`/api/awards/${awards[0]?.id}/certificate.pdf`))).toBe(
      '404 not-found',
    );
    expect((await leadership.get<Items<YearRow>>('/api/statistics/years')).body.items).toMatchObject([
      { year: 2020, groups: 3, stars4: 3 },
    ]);
    expect(
      (await leadership.get<Items<GrowthRow>>(`/api/building-groups/${groups[0]?.id}/growth`)).body.items,
    ).toMatchObject([{ year: 2020, stars: 4 }]);
    expect((await leadership.get('/api/statistics/dimensions?year=2020')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ dimension: 'hygiene' })]),
    });
    expect((await leadership.get('/api/statistics/areas?year=2020')).body).toMatchObject({
      items: [{ groups: 2 }, { groups: 1 }],
    });
    expect((await leadership.get('/api/statistics/flows?from=2019&to=2020')).body).toEqual({
      items: [{ from: 0, to: 4, groups: 3 }],
    });
    expect((await leadership.get('/api/statistics/export.xlsx?year=2020')).bytes.subarray(0, 2).toString()).toBe('PK');
    const withdrawal = `/api/awards/${awards[0]?.id}/withdrawal`;
    expect(refused(await office.post(withdrawal, { reason: ' ' }))).toBe('422 text-required');
    expect(good(await office.post<Award>(withdrawal, { reason: '发生火灾' })).body.state).toBe('withdrawn');
    expect((await office.get<Items<unknown>>(`${base}/stage-moves`)).body.items).toHaveLength(8);
  });
});
