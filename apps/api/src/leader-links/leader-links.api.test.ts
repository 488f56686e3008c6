import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, Items, LeaderLink, LeaderPage, NewLeaderLink, Page, PhotoStored } from '@xinglou/contract';
import sharp from 'sharp';
import { api, area, findingOf, inYear, office, people, type Person, refused, year } from '../platform/testing/index.ts';

let leader: Person;
let link: NewLeaderLink;
let task: string;

inYear('rectification', { today: '2019-10-08' });
beforeAll(async () => {
  link = await issued();
  leader = api.withLink(link.token);
  task = await finding(0);
});

const issued = async (group = year.groups[0]): Promise<NewLeaderLink> =>
  (await area.post<NewLeaderLink>(`/api/building-groups/${group}/leader-links`)).body;
async function finding(group: number, responsible = 'group'): Promise<string> {
  const id = await findingOf(api.owner, people, year, {
    groupId: year.groups[group] ?? '',
    text: `${group + 1}号楼堆物`,
  });
  await office.post(`/api/findings/${id}/release`, { responsible });
  return id;
}
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
async function photo(background: string, who = leader): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const headers = { 'content-type': 'image/jpeg' };
  const reply = await who.send<PhotoStored>('PUT', `/api/leader/photos/${sha(bytes)}`, { body: bytes, headers });
  expect(reply.status).toBeLessThan(300);
  return sha(bytes);
}
const send = (id: string, body: object, who = leader) => who.put(`/api/leader/answers/${id}`, body);
const onArea = async (id: string) =>
  (await area.get<Page<Finding>>('/api/cycles/2019/findings')).body.items.find((f) => f.id === id);

describe('a leader’s link', () => {
  it('is given by the own committee only, told once, and kept as a digest', async () => {
    expect(link.token).toMatch(/^[\w-]{43}$/);
    const path = `/api/building-groups/${year.groups[0]}/leader-links`;
    expect(refused(await (await api.as('area-02')).post(path))).toBe('404 not-found');
    expect(refused(await office.post(path))).toBe('403 forbidden');
    const list = (await area.get<Items<LeaderLink>>(path)).text;
    const { rows } = await api.owner.query<{ all: string }>(
      `select string_agg(l::text, '') || (select string_agg(a::text, '') from audit a) as all from leader_link l`,
    );
    expect([list, rows[0]?.all ?? '', api.logged.join('')].map((text) => text.includes(link.token))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('opens the own group’s tasks, and nothing else', async () => {
    const other = await finding(1);
    const manager = await finding(0, 'propertyManager');
    const { body, status } = await leader.get<LeaderPage>('/api/leader');
    expect([status, body.group.name, body.tasks.map((t) => t.id)]).toEqual([200, '1号楼组', [task]]);
    expect(body.talk.length).toBeGreaterThan(0);
    expect([JSON.stringify(body).includes(other), JSON.stringify(body).includes(manager)]).toEqual([false, false]);
    expect(refused(await leader.get('/api/cycles/2019/findings'))).toBe('401 sign-in-required');
    expect(
      refused(await send(randomUUID(), { findingId: other, text: '别的楼', photos: [await photo('#111111')] })),
    ).toBe('404 not-found');
  });

  it('tells what was praised only once the inspections are over', async () => {
    await api.owner.query(
      `insert into inspection_note (id, subdistrict_id, cycle_id, group_id, day, outcome, highlight, digest)
       values ($1, $2, $3, $4, '2019-10-07', 'none', '花坛很整齐', 'x')`,
      [randomUUID(), people.subdistrictId, year.cycleId, year.groups[0]],
    );
    const praise = async () => (await leader.get<LeaderPage>('/api/leader')).body.praise;
    await api.owner.query(`update cycle set stage = 'anonymousInspection'`);
    expect(await praise()).toEqual([]);
    await api.owner.query(`update cycle set stage = 'rectification'`);
    expect(await praise()).toEqual(['花坛很整齐']);
  });

  it.each([
    ['none', () => api.nobody(), '401 leader-link-unknown'],
    ['a wrong one', () => api.withLink('x'.repeat(43)), '401 leader-link-unknown'],
    ['half of one', () => api.withLink(link.token.slice(0, 20)), '401 leader-link-unknown'],
    ['somebody’s session', () => office, '401 leader-link-unknown'],
  ])('is needed: %s is refused', async (_, who, expected) =>
    expect(refused(await who().get('/api/leader'))).toBe(expected),
  );

  it('ends after its last day, and at once when it is withdrawn; what was sent before stays', async () => {
    const [spare, answer] = [await issued(), randomUUID()];
    const holder = api.withLink(spare.token);
    await send(answer, { findingId: task, text: '清了', photos: [await photo('#222222', holder)] }, holder);
    await api.owner.query(`update demo_clock set today = $1::date + 1`, [spare.lastDay]);
    expect(refused(await holder.get('/api/leader'))).toBe('410 leader-link-ended');
    await api.owner.query(`update demo_clock set today = '2019-10-08'`);
    const path = `/api/leader-links/${spare.id}/revocation`;
    expect(refused(await (await api.as('area-02')).post(path))).toBe('404 not-found');
    expect((await area.post<LeaderLink>(path)).body.revokedOn).toBe('2019-10-08');
    expect((await area.post<LeaderLink>(path)).body.revokedOn).toBe('2019-10-08');
    const late = { findingId: task, text: '再补一张', photos: ['a'.repeat(64)] };
    expect(refused(await send(randomUUID(), late, holder))).toBe('410 leader-link-ended');
    expect((await onArea(task))?.leaderAnswer?.text).toBe('清了');
  });
});

describe('what a leader sends', () => {
  it('waits for the committee: sent back with a reason, then confirmed, it becomes the answer with the day it came in', async () => {
    const id = await finding(0);
    const said = async () =>
      (await leader.get<LeaderPage>('/api/leader')).body.tasks.find((t) => t.id === id)?.said?.text;
    const review = (body: object, who = area) => who.post<Finding>(`/api/findings/${id}/leader-answer-review`, body);
    expect(refused(await review({ outcome: 'confirmed' }))).toBe('409 not-in-this-state');
    await send(randomUUID(), { findingId: id, text: '搬走了', photos: [await photo('#333333')] });
    expect((await onArea(id))?.state).toBe('released');
    expect(refused(await review({ outcome: 'returned' }))).toBe('422 reason-required');
    expect(refused(await review({ outcome: 'confirmed' }, office))).toBe('403 forbidden');
    await review({ outcome: 'returned', reason: '照片太暗，请再拍一张' });
    expect(await said()).toBe('照片太暗，请再拍一张');
    const bright = await photo('#eeeeee');
    await send(randomUUID(), { findingId: id, text: '搬走了', photos: [bright] });
    await api.owner.query(`update demo_clock set today = '2019-10-09'`);
    const { body } = await review({ outcome: 'confirmed' });
    expect([body.state, body.answer]).toEqual(['responded', { text: '搬走了', photos: [bright], day: '2019-10-08' }]);
    expect((await leader.get(`/api/leader/photos/${bright}?w=100`)).status).toBe(200);
    await api.owner.query(`update demo_clock set today = '2019-10-08'`);
  });

  it('is taken once however often it comes; another under its id, or without its photo, is refused', async () => {
    const [id, body] = [
      randomUUID(),
      { findingId: await finding(0), text: '扫过了', photos: [await photo('#444444')] },
    ];
    const replies = await Promise.all([1, 2, 3].map(() => send(id, body)));
    expect(replies.map((r) => r.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map((r) => r.text)).size).toBe(1);
    expect(refused(await send(id, { ...body, text: '别的' }))).toBe('409 id-reused');
    expect(refused(await send(randomUUID(), { ...body, photos: ['b'.repeat(64)] }))).toBe('422 photo-missing');
    const { rows } = await api.owner.query(
      `select count(*)::int as n from finding_event where finding_id = $1 and kind = 'leaderAnswered'`,
      [body.findingId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is no photo of somebody else’s building', async () => {
    const theirs = await photo('#555555');
    const foreign = api.withLink((await issued(year.groups[1])).token);
    await send(randomUUID(), { findingId: await finding(0), text: '好了', photos: [theirs] });
    expect((await leader.get(`/api/leader/photos/${theirs}`)).status).toBe(200);
    expect(refused(await foreign.get(`/api/leader/photos/${theirs}`))).toBe('404 not-found');
  });
});
