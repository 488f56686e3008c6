import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AreaApplication, Items, Nomination, Page } from '@xinglou/contract';
import { api, area, comeTo, inYear, office, people, type Person, refused, year } from '../platform/testing/index.ts';

let other: Person;
const base = '/api/cycles/2019/nominations';
const photos = ['a', 'b', 'c'].map((c) => c.repeat(64));
const form = {
  rank: 1,
  kind: 'new',
  starsApplied: 4,
  opinion: '居委会同意推荐',
  story: '楼道微花园由住户认养。',
  photos,
};

inYear('nomination');
beforeAll(async () => {
  await api.owner.query('delete from visit; delete from nomination');
  other = await api.as('area-02');
});

const nominate = (who: Person, group: number, changes: object = {}) =>
  who.post<Nomination>(base, { groupId: year.groups[group], ...changes });

describe('a nomination', () => {
  let id = '';
  it('is begun by the area for a group of its own, once, in its stage', async () => {
    expect(refused(await nominate(office, 0))).toBe('403 forbidden');
    expect(refused(await nominate(area, 2))).toBe('404 not-found');
    expect(refused(await nominate(area, 0, { story: '楼'.repeat(501) }))).toBe('422 text-too-long');
    expect(refused(await nominate(area, 0, { state: 'accepted' }))).toBe('400 unknown-field');
    await comeTo('preparation');
    expect(refused(await nominate(area, 0))).toBe('409 stage-closed');
    await comeTo('nomination');
    const reply = await nominate(area, 0);
    expect([reply.status, reply.body.state, reply.body.missing]).toEqual([
      201,
      'draft',
      ['rank', 'kind', 'starsApplied', 'opinion', 'story', 'photos'],
    ]);
    id = reply.body.id;
    expect(refused(await nominate(area, 0))).toBe('409 already-exists');
  });

  it('is hidden from another area, and changed only by who saw the newest version', async () => {
    expect((await other.get<Page<Nomination>>(base)).body.items).toEqual([]);
    expect(refused(await other.patch(`${base}/${id}`, form, { ifMatch: 1 }))).toBe('404 not-found');
    expect(refused(await area.patch(`${base}/${id}`, form))).toBe('428 precondition-required');
    expect((await area.patch<Nomination>(`${base}/${id}`, form, { ifMatch: 1 })).body).toMatchObject({
      version: 2,
      missing: [],
    });
    expect(refused(await area.patch(`${base}/${id}`, form, { ifMatch: 1 }))).toBe('412 stale-version');
    expect(refused(await area.patch(`${base}/${id}`, { starsApplied: 6 }, { ifMatch: 2 }))).toBe(
      '422 nomination-invalid',
    );
  });

  it('is submitted when it is whole and its photos are there', async () => {
    expect(refused(await area.post(`${base}/${id}/submission`))).toBe('422 photo-missing');
    for (const photo of photos)
      await api.owner.query(
        'insert into photo (subdistrict_id, sent_sha256, stored_sha256, width, height, bytes) values ($1, $2, $2, 1, 1, 1)',
        [people.subdistrictId, photo],
      );
    expect((await area.post<Nomination>(`${base}/${id}/submission`)).body.state).toBe('submitted');
    expect(refused(await area.patch(`${base}/${id}`, { rank: 2 }, { ifMatch: 3 }))).toBe('409 not-in-this-state');
    expect(refused(await area.delete(`${base}/${id}`))).toBe('409 not-in-this-state');
  });

  it('is reviewed in its stage: returned with a reason, sent again, accepted', async () => {
    const review = (body: object) => office.post<Nomination>(`${base}/${id}/review`, body);
    expect(refused(await review({ outcome: 'accepted' }))).toBe('409 stage-closed');
    await comeTo('materialReview');
    expect(refused(await area.post(`${base}/${id}/review`, { outcome: 'accepted' }))).toBe('403 forbidden');
    expect(refused(await review({ outcome: 'returned' }))).toBe('422 reason-required');
    const returned = await review({ outcome: 'returned', reason: '照片看不清', checklist: { photos: false } });
    expect(returned.body).toMatchObject({ state: 'returned', review: { outcome: 'returned', reason: '照片看不清' } });
    expect(
      (await area.patch<Nomination>(`${base}/${id}`, { story: '改好了' }, { ifMatch: returned.body.version })).status,
    ).toBe(200);
    expect((await area.post<Nomination>(`${base}/${id}/submission`)).body.state).toBe('submitted');
    expect((await review({ outcome: 'accepted' })).body.state).toBe('accepted');
    expect(refused(await review({ outcome: 'rejected', reason: '迟了' }))).toBe('409 not-in-this-state');
    const { rows } = await api.owner.query('select kind from nomination_event order by at, id');
    expect(rows.map((r: { kind: string }) => r.kind)).toEqual(['submitted', 'returned', 'submitted', 'accepted']);
  });

  it('that stays a draft is told to the area, or taken back', async () => {
    await comeTo('nomination');
    const draft = (await nominate(area, 1)).body.id;
    expect((await office.post('/api/cycles/2019/nomination-reminders')).body).toEqual({ told: 1 });
    expect((await area.delete(`${base}/${draft}`)).status).toBe(204);
    expect(refused(await area.delete(`${base}/${draft}`))).toBe('404 not-found');
    expect(refused(await office.post(`${base}/${randomUUID()}/review`, { outcome: 'accepted' }))).toBe('404 not-found');
  });
});

describe('an area’s record of applications', () => {
  const path = '/api/cycles/2019/applications';
  const body = { applied: 12, putForward: 5, meeting: '居民代表会议', meetingDay: '2019-05-20' };
  it('says how many applied, how many were put forward, by which meeting', async () => {
    expect(refused(await area.put(path, body))).toBe('428 precondition-required');
    expect(refused(await area.put(path, { ...body, putForward: 13 }, { ifMatch: 0 }))).toBe('422 nomination-invalid');
    expect(refused(await area.put(path, { ...body, meetingDay: '2019-02-30' }, { ifMatch: 0 }))).toBe(
      '422 day-invalid',
    );
    expect((await area.put<AreaApplication>(path, body, { ifMatch: 0 })).body).toMatchObject({
      applied: 12,
      version: '1',
    });
    expect(refused(await area.put(path, body, { ifMatch: 0 }))).toBe('412 stale-version');
    expect((await other.get<Items<AreaApplication>>(path)).body.items).toMatchObject([
      { areaName: '东王', applied: null, version: '0' },
    ]);
    expect((await office.get<Items<AreaApplication>>(path)).body.items).toHaveLength(2);
  });
});
