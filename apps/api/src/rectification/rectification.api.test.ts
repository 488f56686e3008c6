import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '@xinglou/contract';
import { api, area, findingOf, inYear, office, people, type Person, refused, year } from '../platform/testing/index.ts';

inYear('rectification', { today: '2019-10-08' });
beforeAll(async () => {
  await api.owner.query(
    `insert into account (subdistrict_id, username, name, persona) values ($1, 'office-b', '自治办乙', 'office')`,
    [people.subdistrictId],
  );
});

/** A finding on a new note, not released yet. */
const finding = (grade = 'major', item: string | null = null): Promise<string> =>
  findingOf(api.owner, people, year, { groupId: year.groups[0] ?? '', grade, item });
const act = (who: Person, id: string, what: string, body: object) =>
  who.post<Finding>(`/api/findings/${id}/${what}`, body);

describe('a finding', () => {
  it('goes out when the office names who is responsible; the area answers; the office reopens and accepts', async () => {
    const id = await finding();
    expect(refused(await act(area, id, 'responses', { text: '已清' }))).toBe('404 not-found');
    expect(refused(await act(area, id, 'release', { responsible: 'group' }))).toBe('403 forbidden');
    expect(refused(await act(office, id, 'release', { responsible: 'neighbour' }))).toBe('400 bad-value');
    expect((await act(office, id, 'release', { responsible: 'group' })).body).toMatchObject({
      state: 'released',
      due: '2019-10-18',
    });
    expect(refused(await act(office, id, 'release', { responsible: 'group' }))).toBe('409 not-in-this-state');
    expect(refused(await act(area, id, 'responses', { text: '已清', photos: ['a'.repeat(64)] }))).toBe(
      '422 photo-missing',
    );
    expect((await act(area, id, 'responses', { text: '已清理' })).body.state).toBe('responded');
    expect(refused(await act(office, id, 'review', { outcome: 'reopened' }))).toBe('422 reason-required');
    expect((await act(office, id, 'review', { outcome: 'reopened', reason: '三楼还有' })).body.state).toBe('reopened');
    await act(area, id, 'responses', { text: '都清了' });
    const done = (await act(office, id, 'review', { outcome: 'accepted' })).body;
    expect(done.events.map((e) => e.kind)).toEqual(['released', 'responded', 'reopened', 'responded', 'accepted']);
    expect(refused(await act(await api.as('area-02'), id, 'responses', { text: 'x' }))).toBe('404 not-found');
  });

  it('of the property manager is handed on and asks nothing of the area', async () => {
    const id = await finding();
    expect((await act(office, id, 'release', { responsible: 'propertyManager' })).body.state).toBe('handedOn');
    expect(refused(await act(area, id, 'responses', { text: 'x' }))).toBe('409 not-in-this-state');
  });

  it('answered by two officers at once has one answer, and the other is told', async () => {
    const id = await finding();
    await act(office, id, 'release', { responsible: 'group' });
    await act(area, id, 'responses', { text: '已清' });
    const both = await Promise.all([
      act(office, id, 'review', { outcome: 'accepted' }),
      act(await api.as('office-b'), id, 'review', { outcome: 'accepted' }),
    ]);
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
  });

  it('is answered late too, and shown as late', async () => {
    const id = await finding();
    await act(office, id, 'release', { responsible: 'group', due: '2019-10-07' });
    expect((await act(area, id, 'responses', { text: '晚了' })).body).toMatchObject({ state: 'responded', late: true });
  });

  it('becomes a veto by two persons of the office, on an item that the standard marks', async () => {
    const plain = await finding();
    await act(office, plain, 'release', { responsible: 'group' });
    const confirm = (who: Person, id: string) =>
      act(who, id, 'review', { outcome: 'vetoConfirmed', reason: '现场核实' });
    expect(refused(await confirm(office, plain))).toBe('409 not-in-this-state');
    const marked = await finding('critical', 'fireSecurity.evacuation');
    await act(office, marked, 'release', { responsible: 'group' });
    expect((await confirm(office, marked)).status).toBe(200);
    expect(refused(await confirm(office, marked))).toBe('409 not-in-this-state');
    expect((await confirm(await api.as('office-b'), marked)).body.veto).toBe(true);
  });
});
