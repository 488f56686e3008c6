import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Confirmation,
  Decision,
  FrozenReckoning,
  Items,
  Meeting,
  ProblemBody,
  PublicNumber,
} from '@xinglou/contract';
import type { Evidence } from '@xinglou/domain';
import { inputDigest, proven } from '@xinglou/proof';
import { api, inYear, office, people, refused, scored, sheetOf, year } from '../platform/testing/index.ts';

/** The closing meeting: who is there, who must stay out, what it decides and what it leaves to the rule. */
let reckoning: FrozenReckoning;
const base = '/api/cycles/2019';

inYear('finalInspection', { policy: { revisits: 1 } });
beforeAll(async () => {
  const s = people.subdistrictId;
  for (const judge of people.judges)
    await api.owner.query(
      `insert into team_member (subdistrict_id, team_id, day, judge_id) values ($1, $2, '2019-11-05', $3)`,
      [s, year.teamId, judge],
    );
  // The second judge lives in the area of the first two groups.
  await api.owner.query('update judge set area_id = $1 where id = $2', [people.areas['areaOne'], people.judges[1]]);
  // All three near the five star line, of which one is the nearest.
  for (const [visit, nth] of [3, 4, 4].entries())
    for (const name of ['judge-01', 'judge-02', 'judge-03']) {
      const body = sheetOf(year.visits[visit], { items: scored((most, i) => (i % nth === 0 ? most - 1 : most)) });
      await (await api.as(name)).put(`/api/score-sheets/${randomUUID()}`, body);
    }
  await api.owner.query(`update cycle set stage = 'deliberation' where id = $1`, [year.cycleId]);
  reckoning = (await office.post<FrozenReckoning>(`${base}/reckonings`)).body;
});

describe('the meeting', () => {
  const body = () => ({
    title: '评审总结会',
    day: '2019-11-12',
    place: '街道会议室',
    chair: '张主任',
    present: people.judges,
  });
  it('is not recorded at first, but knows its jury and who must stay out of what', async () => {
    const { body: meeting } = await office.get<Meeting>(`${base}/meeting`);
    expect([meeting.version, meeting.held, meeting.jury.length]).toEqual(['0', null, 3]);
    expect(meeting.bound.map((b) => [b.judgeId, b.groupId]).sort()).toEqual(
      [year.groups[0], year.groups[1]].map((g) => [people.judges[1], g]).sort(),
    );
  });

  it('is recorded by the office, by version, in its stage', async () => {
    const put = (changes: object, ifMatch: number | string | undefined, who = office) =>
      who.put<Meeting>(`${base}/meeting`, { ...body(), ...changes }, ifMatch === undefined ? {} : { ifMatch });
    expect(refused(await put({}, 0, await api.as('leadership')))).toBe('403 forbidden');
    expect(refused(await put({}, undefined))).toBe('428 precondition-required');
    expect(refused(await put({ present: [randomUUID()] }, 0))).toBe('404 not-found');
    expect(refused(await put({ day: '2019-02-30' }, 0))).toBe('422 day-invalid');
    expect(refused(await put({ title: '' }, 0))).toBe('422 text-required');
    const made = await put({}, 0);
    expect([made.status, made.body.version, made.body.held?.present.length]).toEqual([200, '1', 3]);
    expect(refused(await put({ place: '二楼' }, 0))).toBe('412 stale-version');
    expect((await put({ place: '二楼' }, 1)).body.held?.place).toBe('二楼');
  });
});

describe('the evidence of a reckoning', () => {
  it('is the office’s, and gives the same reckoning in any browser', async () => {
    const path = `${base}/reckonings/${reckoning.id}/evidence`;
    expect(refused(await (await api.as('leadership')).get(path))).toBe('403 forbidden');
    expect(refused(await office.get(`${base}/reckonings/${randomUUID()}/evidence`))).toBe('404 not-found');
    const { body } = await office.get<Evidence>(path);
    expect(inputDigest(body)).toBe(reckoning.inputDigest);
    expect(proven(body).outputDigest).toBe(reckoning.outputDigest);
  });
});

describe('a decision', () => {
  const votes = { jury: 3, present: 3, inFavour: 2, against: 0, abstained: 1 };
  const marked = async () => {
    const { items } = (await office.get<Items<PublicNumber>>(`${base}/public-numbers`)).body;
    const [group] = reckoning.groups.filter((g) => g.revisit);
    return { id: items.find((n) => n.number === group?.id)?.id ?? '', ruleStars: group?.ruleStars ?? 0, items };
  };
  it('is refused where the vote does not stand, and says why', async () => {
    const { id, ruleStars } = await marked();
    expect(id).toBe(year.groups[0]);
    const decide = (v: object) =>
      office.put<ProblemBody>(
        `${base}/decisions/${id}`,
        { stars: ruleStars, reason: '复看', votes: v },
        { ifMatch: 0 },
      );
    const why = async (v: object) => (await decide({ ...votes, ...v })).body.errors?.map((e) => [e.path, e.code]);
    expect(await why({ present: 1, inFavour: 1, abstained: 0 })).toEqual([['votes', 'vote-no-quorum']]);
    expect(await why({ abstained: 2 })).toEqual([['votes', 'vote-too-many']]);
    expect(await why({ inFavour: 1, against: 1 })).toEqual([['votes', 'vote-not-carried']]);
    expect(await why({ inFavour: 3, abstained: 0 })).toEqual([['votes', 'vote-bound-judges']]);
    expect(refused(await decide({ ...votes, recused: [randomUUID()] }))).toBe('404 not-found');
    expect((await decide({ ...votes, present: 1, inFavour: 1, abstained: 0 })).body.errors?.[0]?.message).toContain(
      '到会要有三分之二（2 人）以上',
    );
  });

  it('stands with its votes, and with the names of who stayed out', async () => {
    const { id, ruleStars } = await marked();
    const whole = { ...votes, recused: [people.judges[1]] };
    const body = { stars: ruleStars, reason: '复看照片', votes: whole };
    expect((await office.put<Decision>(`${base}/decisions/${id}`, body, { ifMatch: 0 })).body.votes).toEqual(whole);
  });
});

describe('what the meeting leaves to the rule', () => {
  const confirm = (changes: object, who = office) =>
    who.post<Confirmation>(`${base}/confirmations`, {
      reckoningId: reckoning.id,
      groups: [year.groups[1], year.groups[2]],
      reason: '按规则',
      ...changes,
    });
  it('is the groups near a line that are not marked, all in one act', async () => {
    expect(refused(await confirm({}, await api.as('leadership')))).toBe('403 forbidden');
    expect(refused(await confirm({ groups: [] }))).toMatch(/^400/);
    expect(refused(await confirm({ groups: [randomUUID()] }))).toBe('404 not-found');
    expect(refused(await confirm({ reckoningId: randomUUID() }))).toBe('404 not-found');
    expect(refused(await confirm({ groups: [year.groups[0]] }))).toBe('422 confirmation-not-near');
    expect(refused(await confirm({ reason: '' }))).toBe('422 text-required');
    const made = await confirm({ votes: { jury: 3, present: 3, inFavour: 3, against: 0, abstained: 0 } });
    expect([made.status, made.body.groups.map((g) => [g.groupName, g.stars])]).toEqual([
      201,
      [
        ['2号楼组', 5],
        ['3号楼组', 5],
      ],
    ]);
    expect((await office.get<Items<Confirmation>>(`${base}/confirmations`)).body.items).toEqual([made.body]);
  });

  it('is of the newest reckoning only, and moves no star', async () => {
    const next = (await office.post<FrozenReckoning>(`${base}/reckonings`)).body;
    expect(next.id).not.toBe(reckoning.id);
    expect(next.groups.map((g) => g.stars)).toEqual(reckoning.groups.map((g) => g.stars));
    expect(refused(await confirm({}))).toBe('409 reckoning-superseded');
    await api.owner.query(`update cycle set stage = 'publicNotice' where id = $1`, [year.cycleId]);
    expect(refused(await confirm({ reckoningId: next.id }))).toBe('409 stage-closed');
  });
});
