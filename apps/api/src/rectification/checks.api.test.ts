import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, FindingToCheck, Items, Page, RectificationChecksBody } from '@xinglou/contract';
import {
  api,
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

let mine: string;
let open: string;
const photo = 'a'.repeat(64);

inYear('finalInspection');
beforeAll(async () => {
  const seen = (groupId: string, text: string) => findingOf(api.owner, people, year, { groupId, text });
  mine = await seen(year.groups[0] ?? '', '楼道有旧鞋架');
  open = await seen(year.groups[0] ?? '', '还没有交办');
  const handed = await seen(year.groups[0] ?? '', '归物业管');
  const other = await seen(year.groups[1] ?? '', '别的楼组');
  for (const [id, responsible] of [
    [mine, 'group'],
    [handed, 'propertyManager'],
    [other, 'group'],
  ])
    await office.post(`/api/findings/${id}/release`, { responsible });
  await api.owner.query(
    `insert into finding_event (subdistrict_id, finding_id, number, kind, text, photos, day) values ($1, $2, 2, 'responded', '已经搬走', $3, '2019-10-20')`,
    [people.subdistrictId, mine, [photo]],
  );
});

async function sheetBy(who: Person): Promise<string> {
  const id = randomUUID();
  const sent = await who.put(`/api/score-sheets/${id}`, sheetOf(year.visits[0]));
  expect(sent.status).toBe(201);
  return id;
}
const toCheck = (who: Person, sheet: string) => who.get<Items<FindingToCheck>>(`/api/score-sheets/${sheet}/findings`);
const put = (body: RectificationChecksBody, id: string = randomUUID(), who = judge) =>
  who.put(`/api/rectification-checks/${id}`, body);

describe('what a group had to put right', () => {
  let sheet: string;

  it('is not there for a judge before the own sheet is in, nor by another judge’s sheet', async () => {
    const theirs = await sheetBy(await api.as('judge-02'));
    expect(refused(await toCheck(judge, randomUUID()))).toBe('404 not-found');
    expect(refused(await toCheck(judge, theirs))).toBe('404 not-found');
    expect(refused(await toCheck(office, theirs))).toBe('403 forbidden');
    expect((await judge.get(`/api/photos/${photo}`)).status).toBe(404);
    expect(refused(await put({ sheetId: theirs, checks: [{ findingId: mine, seen: 'holds' }] }))).toBe('404 not-found');
  });

  it('is read after it: the group’s own, with the answer, and neither day nor author of the note', async () => {
    sheet = await sheetBy(judge);
    expect((await toCheck(judge, sheet)).body.items).toEqual([
      {
        id: mine,
        dimension: 'fireSecurity',
        item: null,
        grade: 'major',
        text: '楼道有旧鞋架',
        photos: [],
        answer: { text: '已经搬走', photos: [photo], day: '2019-10-20' },
        seen: null,
      },
    ]);
  });

  it('is answered once a sheet, from a phone that may send twice; the office sees how many saw it hold', async () => {
    const id = randomUUID();
    const body: RectificationChecksBody = { sheetId: sheet, checks: [{ findingId: mine, seen: 'relapsed' }] };
    expect(refused(await put({ ...body, checks: [{ findingId: open, seen: 'holds' }] }))).toBe('404 not-found');
    expect(refused(await put({ ...body, checks: [...body.checks, ...body.checks] }))).toBe('422 check-twice');
    const [first, again] = [await put(body, id), await put(body, id)];
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect(refused(await put({ ...body, checks: [{ findingId: mine, seen: 'holds' }] }, id))).toBe('409 id-reused');
    expect(refused(await put(body))).toBe('409 already-exists');
    expect((await toCheck(judge, sheet)).body.items.map((f) => f.seen)).toEqual(['relapsed']);
    const seenBy = async (who: Person) =>
      (await who.get<Page<Finding>>('/api/cycles/2019/findings')).body.items.find((f) => f.id === mine)?.checks;
    expect([await seenBy(office), await seenBy(await api.as('area-01'))]).toEqual([
      { holds: 0, relapsed: 1, notSeen: 0 },
      null,
    ]);
  });
});
