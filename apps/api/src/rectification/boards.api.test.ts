import { describe, expect, it } from '@jest/globals';
import type { FindingBoard, RectificationRates } from '@xinglou/contract';
import { api, findingOf, inYear, office, people, type Person, refused, year } from '../platform/testing/index.ts';

inYear('rectification', { today: '2019-10-08' });

const seen = (group: number, dimension = 'hygiene') =>
  findingOf(api.owner, people, year, { groupId: year.groups[group] ?? '', dimension });
const released = async (group: number, dimension?: string) => {
  const id = await seen(group, dimension);
  await office.post(`/api/findings/${id}/release`, { responsible: 'group', due: '2019-10-18' });
  return id;
};
const board = async (who: Person) => (await who.get<FindingBoard>('/api/cycles/2019/finding-board')).body.items;

describe('the board of findings', () => {
  it('counts open, overdue and waiting by area and dimension, with their age; an area sees its own, not what is still to go out', async () => {
    await released(0);
    await released(0);
    await seen(0);
    await released(2, 'publicity');
    await api.owner.query(`update demo_clock set today = '2019-10-20'`);
    const one = { areaName: '奉贤', dimension: 'hygiene', open: 2, overdue: 2, oldest: 12 };
    const other = { areaName: '东王', dimension: 'publicity', open: 1, overdue: 1, waiting: 0, oldest: 12 };
    expect(await board(office)).toMatchObject([{ ...one, waiting: 1 }, other]);
    expect(await board(await api.as('area-01'))).toMatchObject([{ ...one, waiting: 0 }]);
    expect(await board(await api.as('area-02'))).toMatchObject([other]);
    expect(refused(await (await api.as('leadership')).get('/api/cycles/2019/finding-board'))).toBe('403 forbidden');
    await api.owner.query(`update demo_clock set today = '2019-10-08'`);
  });
});

describe('what the leadership sees', () => {
  const rates = async () =>
    (await (await api.as('leadership')).get<RectificationRates>('/api/cycles/2019/rectification-rates')).body;

  it('is rates without counts, and nothing that stands on fewer than five', async () => {
    expect(await rates()).toMatchObject({
      percent: null,
      areas: [{ percent: null }, { percent: null }],
      dimensions: [{ percent: null }, { percent: null }],
    });
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push(await released(0));
    const shown = await rates();
    // Seven findings in all: six in one area, one in the other, which would follow by subtraction.
    expect(shown.percent).toBe(0);
    expect(shown.areas.map((a) => a.percent)).toEqual([null, null]);
    for (const id of ids) await office.post(`/api/findings/${id}/review`, { outcome: 'accepted' });
    for (let i = 0; i < 5; i += 1) await released(2, 'publicity');
    expect(await rates()).toMatchObject({ percent: 33, areas: [{ areaName: '东王', percent: 0 }, { percent: 67 }] });
    expect(JSON.stringify(await rates())).not.toMatch(/"(total|settled|open|count)"/);
  });
});
