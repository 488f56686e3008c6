import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditRow, Finding, Items, LeaderPage, NewLeaderLink, Page, PhotoStored } from '@xinglou/contract';
import { sha256Bytes } from '@xinglou/proof';
import sharp from 'sharp';
import {
  api,
  area,
  findingOf,
  inYear,
  judge,
  office,
  people,
  type Person,
  refused,
  sheetOf,
  year,
} from '../platform/testing/index.ts';

let leader: Person;
let door: string;
let stairs: string;

inYear('finalInspection', { today: '2019-10-08' });
beforeAll(async () => {
  const link = await area.post<NewLeaderLink>(`/api/building-groups/${year.groups[0]}/leader-links`);
  leader = api.withLink(link.body.token);
  [door, stairs] = [await photo(), await photo()];
  await sheetOfJudge();
});

let shots = 0;
/** Another one each time. */
async function photo(): Promise<string> {
  const background = { r: (shots += 1) * 12, g: 80, b: 40 };
  const body = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const [sha, headers] = [sha256Bytes(new Uint8Array(body)), { 'content-type': 'image/jpeg' }];
  const inspector = await api.as('inspector-1');
  expect((await inspector.send<PhotoStored>('PUT', `/api/photos/${sha}`, { body, headers })).status).toBe(201);
  return sha;
}
/** So that this judge may look at what the group had to put right. */
async function sheetOfJudge(): Promise<void> {
  expect((await judge.put(`/api/score-sheets/${randomUUID()}`, sheetOf(year.visits[0]))).status).toBe(201);
}
const finding = (photos: readonly string[] = [door, stairs], group = 0) =>
  findingOf(api.owner, people, year, { groupId: year.groups[group] ?? '', photos });
const release = (id: string, body: object = {}, who = office) =>
  who.post<Finding>(`/api/findings/${id}/release`, { responsible: 'group', ...body });
const share = (id: string, sha: string, shared = true, who = office) =>
  who.post<Finding>(`/api/findings/${id}/photo-sharings`, { photo: sha, shared });
const seenBy = async (who: Person, id: string) =>
  (await who.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).body.items.find((f) => f.id === id);
const task = async (id: string) =>
  (await leader.get<LeaderPage>('/api/leader')).body.tasks.find((t) => t.id === id)?.photos;

/** Who gets the file, of all who are asked; with one digest they were told, or know from elsewhere. */
async function whoGets(sha: string): Promise<string[]> {
  const asked: (readonly [string, Promise<{ status: number }>])[] = [
    ['leader', leader.get(`/api/leader/photos/${sha}`)],
  ];
  for (const who of ['admin', 'office', 'leadership', 'area-01', 'area-02', 'judge-01', 'judge-02', 'inspector-1'])
    asked.push([who, (await api.as(who)).get(`/api/photos/${sha}`)]);
  const got: string[] = [];
  for (const [who, reply] of asked) {
    const { status } = await reply;
    if (status === 200) got.push(who);
    else expect([who, status]).toEqual([who, who === 'inspector-1' ? 403 : 404]);
  }
  return got.sort();
}
const inside = ['admin', 'office'];
const outside = ['admin', 'area-01', 'judge-01', 'leader', 'office'];

describe('a photo of a finding', () => {
  it('stays with office and administrator when nothing was ticked, whoever knows its digest', async () => {
    const [sha, id] = [await photo(), await finding([await photo()])];
    const other = await finding([sha]);
    for (const one of [id, other]) expect((await release(one)).body.shared).toEqual([]);
    expect(await whoGets(sha)).toEqual(inside);
    expect([(await seenBy(area, other))?.photos, await task(other)]).toEqual([[], []]);
    // Naming it in an answer of one's own opens nothing.
    await area.post(`/api/findings/${other}/responses`, { text: '已清', photos: [sha] });
    expect(await whoGets(sha)).toEqual(inside);
  });

  it('goes along when it is ticked, and no other', async () => {
    const [shown, hidden] = [await photo(), await photo()];
    const id = await finding([hidden, shown]);
    expect((await release(id, { photos: [shown] })).body).toMatchObject({ photos: [hidden, shown], shared: [shown] });
    expect([(await seenBy(area, id))?.photos, await task(id)]).toEqual([[shown], [shown]]);
    expect([await whoGets(shown), await whoGets(hidden)]).toEqual([outside, inside]);
  });

  it('is shared later and taken back without opening the finding again; each is in the audit', async () => {
    const [sha, other] = [await photo(), await photo()];
    const id = await finding([sha, other]);
    expect(refused(await share(id, sha))).toBe('409 not-in-this-state');
    await release(id);
    await area.post(`/api/findings/${id}/responses`, { text: '已清' });
    await office.post(`/api/findings/${id}/review`, { outcome: 'accepted' });
    const before = (await seenBy(area, id)) as Finding;
    expect((await share(id, sha)).body).toMatchObject({ state: 'accepted', shared: [sha] });
    expect((await share(id, other)).body.shared).toEqual([sha, other]);
    expect((await share(id, other)).body.shared).toEqual([sha, other]);
    expect(await whoGets(sha)).toEqual(outside);
    await share(id, sha, false);
    expect((await share(id, sha, false)).body).toMatchObject({ state: 'accepted', shared: [other] });
    expect([await whoGets(sha), await whoGets(other)]).toEqual([inside, outside]);
    await share(id, other, false);
    expect(await seenBy(area, id)).toEqual(before);
    const { items } = (await (await api.as('admin')).get<Page<AuditRow>>('/api/audit?limit=200')).body;
    const rows = items.filter((r) => (r.subject as { finding?: string }).finding === id && /photos/.test(r.action));
    expect(rows.map((r) => `${r.action} ${r.actor?.username}`).sort()).toEqual([
      ...['finding.photosShared office', 'finding.photosShared office'],
      ...['finding.photosTakenBack office', 'finding.photosTakenBack office'],
    ]);
  });

  it('that stays inside is told of by nothing: the area reads the same as of a finding without photos', async () => {
    const [two, none] = [await finding(), await finding([])];
    await release(two);
    await release(none);
    const told = async (id: string) => JSON.stringify(await seenBy(area, id)).replaceAll(id, 'id');
    expect(await told(two)).toBe(await told(none));
    await share(two, door);
    await share(two, door, false);
    expect(await told(two)).toBe(await told(none));
    expect(JSON.stringify((await leader.get('/api/leader')).body)).not.toMatch(new RegExp(`${door}|${stairs}`));
    expect((await office.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).text).toContain(stairs);
  });

  it('is of the finding, or nothing happens: not the release, not the whole batch', async () => {
    const [one, other, foreign] = [await finding([door]), await finding([stairs], 2), await photo()];
    const events = async () => (await api.owner.query('select from finding_event')).rowCount;
    const before = await events();
    expect(refused(await release(one, { photos: [door, foreign] }))).toBe('422 photo-not-of-finding');
    const batch = (photos: string[]) => ({
      items: [
        { id: one, responsible: 'group', photos: [door] },
        { id: other, responsible: 'group', photos },
      ],
    });
    const send = (photos: string[]) => office.post<Items<Finding>>('/api/cycles/2019/finding-releases', batch(photos));
    expect(refused(await send([door]))).toBe('422 photo-not-of-finding');
    expect(refused(await send(['nonsense']))).toBe('400 bad-value');
    expect([await events(), (await seenBy(area, one)) ?? null]).toEqual([before, null]);
    expect((await send([stairs])).body.items.map((f) => f.shared).sort()).toEqual([[door], [stairs]].sort());
    expect(refused(await share(one, foreign))).toBe('422 photo-not-of-finding');
  });

  it('that has not arrived was seen by nobody, and cannot be ticked', async () => {
    const id = await finding([door, 'f'.repeat(64)]);
    expect(refused(await release(id, { photos: ['f'.repeat(64)] }))).toBe('422 photo-missing');
    expect((await release(id, { photos: [door] })).status).toBe(200);
    expect(refused(await share(id, 'f'.repeat(64)))).toBe('422 photo-missing');
  });

  it('ticked by two officers at once is not lost: each tick is one of its own', async () => {
    const id = await finding();
    await release(id);
    const both = await Promise.all([door, stairs].map((sha) => share(id, sha)));
    expect([both.map((r) => r.status), (await seenBy(area, id))?.photos]).toEqual([
      [200, 200],
      [door, stairs],
    ]);
  });

  it('is shared by the office alone', async () => {
    const id = await finding();
    await release(id);
    for (const who of ['admin', 'leadership', 'area-01', 'judge-01', 'inspector-1'])
      expect(refused(await share(id, door, true, await api.as(who)))).toBe('403 forbidden');
    expect(refused(await share(id, door, true, api.nobody()))).toBe('401 sign-in-required');
    expect((await seenBy(office, id))?.shared).toEqual([]);
  });

  it('of a danger, which goes out by itself, is ticked afterwards', async () => {
    const [sha, note] = [await photo(), randomUUID()];
    const seen = { dimension: 'fireSecurity', grade: 'critical', text: '安全出口锁住', photos: [sha] };
    const body = { groupId: year.groups[0], day: '2019-10-08', outcome: 'findings', findings: [seen] };
    expect((await (await api.as('inspector-1')).put(`/api/inspection-notes/${note}`, body)).status).toBe(201);
    const { rows } = await api.owner.query<{ id: string }>('select id from finding where note_id = $1', [note]);
    const id = rows[0]?.id ?? '';
    expect([(await seenBy(area, id))?.state, await whoGets(sha)]).toEqual(['released', inside]);
    await share(id, sha);
    expect([await task(id), await whoGets(sha)]).toEqual([[sha], outside]);
  });
});
