import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { BoardRow, Items } from '@xinglou/contract';
import { api, inYear, office, people, year } from '../platform/testing/index.ts';

inYear('finalInspection');

const board = async () => (await office.get<Items<BoardRow>>('/api/cycles/2019/board')).body.items;
const first = async () => (await board()).find((row) => row.groupId === year.groups[0]);
const put = (table: string, row: Record<string, unknown>) =>
  api.owner.query(
    `insert into ${table} (subdistrict_id, ${Object.keys(row).join(', ')}) values ($1, ${Object.keys(row).map((_, i) => `$${i + 2}`)})`,
    [people.subdistrictId, ...Object.values(row)],
  );

describe('the board of a year', () => {
  it('has every nominated group once, with what is still to come', async () => {
    expect((await board()).map((row) => row.groupId).sort()).toEqual([...year.groups].sort());
    expect(await first()).toMatchObject({
      areaName: '奉贤',
      nomination: 'accepted',
      starsApplied: 3,
      inspected: false,
      findings: 0,
      visitDay: '2019-11-05',
      sheets: 0,
      sheetsDue: people.judges.length,
      earlier: [],
    });
  });

  it('counts a finding as open until it is settled, and no access as no inspection', async () => {
    const group = { cycle_id: year.cycleId, group_id: year.groups[0] };
    const note = { id: randomUUID(), ...group, day: '2019-09-02', digest: 'd' };
    await put('inspection_note', { ...note, outcome: 'noAccess' });
    expect((await first())?.inspected).toBe(false);
    const seen = { ...note, id: randomUUID() };
    await put('inspection_note', { ...seen, outcome: 'findings' });
    const finding = {
      id: randomUUID(),
      note_id: seen.id,
      ...group,
      dimension: 'hygiene',
      grade: 'minor',
      text: '纸箱',
    };
    await put('finding', finding);
    expect(await first()).toMatchObject({ inspected: true, findings: 1, findingsOpen: 1 });
    await put('finding_event', { finding_id: finding.id, number: 1, kind: 'dismissed', day: '2019-09-03' });
    expect(await first()).toMatchObject({ findings: 1, findingsOpen: 0 });
  });

  it('asks nothing of an excused visit, and shows the stars of earlier years', async () => {
    await api.owner.query(`update visit set excused_reason = '楼组维修' where id = $1`, [year.visits[0]]);
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into cycle (subdistrict_id, year, stage) values ($1, 2018, 'awarded') returning id`,
      [people.subdistrictId],
    );
    await put('award', {
      cycle_id: rows[0]?.id,
      group_id: year.groups[0],
      stars: 4,
      state: 'held',
      certificate_number: '2018-1',
      awarded_on: '2018-12-01',
    });
    expect(await first()).toMatchObject({ visitDay: null, sheetsDue: 0, earlier: [{ year: 2018, stars: 4 }] });
  });

  it('of a year that is not there is a 404', async () => {
    expect((await office.get('/api/cycles/1999/board')).status).toBe(404);
  });
});
