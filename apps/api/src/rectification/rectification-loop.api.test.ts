import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Finding, Items, Page } from '@xinglou/contract';
import { api, area, findingOf, inYear, office, people, type Person, refused, year } from '../platform/testing/index.ts';

const today = (day: string) => api.owner.query('update demo_clock set today = $1', [day]);
const finding = (changes: Record<string, unknown> = {}, group = 0) =>
  findingOf(api.owner, people, year, { groupId: year.groups[group] ?? '', ...changes });
const act = (who: Person, id: string, what: string, body: object) =>
  who.post<Finding>(`/api/findings/${id}/${what}`, body);
const events = async () =>
  (await api.owner.query<{ n: number }>('select count(*)::int as n from finding_event')).rows[0]?.n;

inYear('rectification', { today: '2019-10-08' });

describe('findings of several groups', () => {
  it('go out together, in words that the office chose; the inspector’s own stay with the office', async () => {
    const [one, other] = [
      await finding({ text: '我下午3点去看，502室门口有垃圾，测试area-01知道' }),
      await finding({}, 2),
    ];
    const items = [
      { id: one, responsible: 'group', wording: '五楼门口有垃圾' },
      { id: other, responsible: 'shop' },
    ];
    const { body, status } = await office.post<Items<Finding>>('/api/cycles/2019/finding-releases', { items });
    expect([status, new Set(body.items.map((f) => f.state))]).toEqual([200, new Set(['released', 'handedOn'])]);
    const seen = async (who: Person) =>
      (await who.get<Page<Finding>>('/api/cycles/2019/findings')).body.items.find((f) => f.id === one);
    const original = '我下午3点去看，502室门口有垃圾，测试area-01知道';
    expect(await seen(office)).toMatchObject({ text: '五楼门口有垃圾', original });
    expect((await seen(office))?.tells?.map((t) => t.words)).toEqual(['下午3点', '502室', '测试area-01']);
    const atArea = await seen(area);
    expect([atArea?.text, JSON.stringify(atArea).includes('下午')]).toEqual(['五楼门口有垃圾', false]);
  });

  it('go out all or not at all', async () => {
    const [open, settled] = [await finding(), await finding()];
    await act(office, settled, 'release', { responsible: 'group' });
    const before = await events();
    const send = (ids: string[]) =>
      office.post('/api/cycles/2019/finding-releases', { items: ids.map((id) => ({ id, responsible: 'group' })) });
    expect(refused(await send([open, settled]))).toBe('409 not-in-this-state');
    expect(refused(await send([open, randomUUID()]))).toBe('404 not-found');
    expect(refused(await send([open, open]))).toBe('422 finding-invalid');
    expect(await events()).toBe(before);
  });
});

describe('an extension', () => {
  it('is asked for with a reason before the deadline, and granted', async () => {
    const id = await finding();
    await act(office, id, 'release', { responsible: 'group', due: '2019-10-18' });
    const ask = (due: string, reason = '等物业施工') => act(area, id, 'extension-requests', { due, reason });
    expect(refused(await ask('2019-10-18'))).toBe('422 extension-not-later');
    expect(refused(await ask('2019-10-25', ' '))).toBe('422 text-required');
    expect((await ask('2019-10-25')).body).toMatchObject({
      due: '2019-10-18',
      extension: { due: '2019-10-25', reason: '等物业施工' },
    });
    expect(refused(await ask('2019-10-26'))).toBe('409 not-in-this-state');
    expect(refused(await act(area, id, 'extension-answer', { granted: true }))).toBe('403 forbidden');
    expect(refused(await act(office, id, 'extension-answer', { granted: false }))).toBe('422 reason-required');
    expect((await act(office, id, 'extension-answer', { granted: true })).body).toMatchObject({
      due: '2019-10-25',
      extension: null,
      state: 'released',
    });
    expect(refused(await act(office, id, 'extension-answer', { granted: true }))).toBe('409 not-in-this-state');
  });

  it('comes too late after the deadline, and never for a danger; the answer itself is still taken', async () => {
    const [late, danger] = [await finding(), await finding({ grade: 'critical' })];
    for (const id of [late, danger]) await act(office, id, 'release', { responsible: 'group', due: '2019-10-09' });
    const ask = (id: string) => act(area, id, 'extension-requests', { due: '2019-10-25', reason: '要等' });
    expect(refused(await ask(danger))).toBe('422 extension-dangerous');
    await today('2019-10-10');
    const reply = await ask(late);
    expect([refused(reply), (reply.body as unknown as { detail: string }).detail]).toEqual([
      '409 deadline-passed',
      '已过期限（2019年10月9日 周三）。如需延期，请联系自治办。',
    ]);
    expect((await act(area, late, 'responses', { text: '已清' })).body).toMatchObject({ late: true, reminder: null });
    await today('2019-10-08');
  });
});

describe('an answer', () => {
  it('of a group may be looked at again by a follow-up visit before it is accepted', async () => {
    const id = await finding();
    await act(office, id, 'release', { responsible: 'group' });
    expect(refused(await act(office, id, 'review', { outcome: 'reinspection', reason: '看看' }))).toBe(
      '409 not-in-this-state',
    );
    await act(area, id, 'responses', { text: '已清' });
    expect(refused(await act(office, id, 'review', { outcome: 'reinspection' }))).toBe('422 reason-required');
    expect((await act(office, id, 'review', { outcome: 'reinspection', reason: '派人再看' })).body.state).toBe(
      'reinspection',
    );
    expect(refused(await act(area, id, 'responses', { text: '又清' }))).toBe('409 not-in-this-state');
    expect((await act(office, id, 'review', { outcome: 'accepted' })).body.state).toBe('accepted');
  });

  it('is reminded of three and one working days ahead, and after the deadline', async () => {
    const id = await finding();
    await act(office, id, 'release', { responsible: 'group', due: '2019-10-18' });
    const reminders: unknown[] = [];
    for (const day of ['2019-10-14', '2019-10-15', '2019-10-17', '2019-10-19']) {
      await today(day);
      const { items } = (await area.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).body;
      reminders.push(items.find((f) => f.id === id)?.reminder);
    }
    expect(reminders).toEqual([null, 'three', 'one', 'overdue']);
    await today('2019-10-08');
  });

  it('to a finding of the same kind as an earlier year’s is marked as a repeat', async () => {
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into cycle (subdistrict_id, year, stage) values ($1, 2018, 'awarded') returning id`,
      [people.subdistrictId],
    );
    const earlier = await findingOf(
      api.owner,
      people,
      { ...year, cycleId: rows[0]?.id ?? '' },
      {
        groupId: year.groups[1] ?? '',
        item: 'hygiene.clutter',
      },
    );
    await act(office, earlier, 'release', { responsible: 'group' });
    const [same, otherKind] = [
      await finding({ item: 'hygiene.clutter' }, 1),
      await finding({ item: 'hygiene.stairs' }, 1),
    ];
    const { items } = (await office.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).body;
    expect([same, otherKind].map((id) => items.find((f) => f.id === id)?.repeatOf)).toEqual([[2018], []]);
  });
});
