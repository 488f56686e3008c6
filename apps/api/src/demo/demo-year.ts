import { randomUUID } from 'node:crypto';
import {
  type Day,
  type Stage,
  type Standard,
  arrowsFrom,
  demoPolicy,
  evenSplit,
  notApplicableItems,
} from '@xinglou/domain';
import { sql } from '../platform/index.ts';
import { drawPublicNumbers } from '../reckonings/index.ts';
import { chance, normal, shuffled } from './chance.ts';
import { demoStandard, demoWords, places } from './demo-data.ts';
import { type DemoPeople, inserted } from './demo-people.ts';
import type { DemoVisit } from './demo-sheets.ts';

export interface DemoGroup {
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  /** How well it is kept, on the scale of the total. */
  readonly quality: number;
}
export interface DemoYear {
  readonly cycleId: string;
  readonly standardId: string;
  readonly groups: readonly DemoGroup[];
  readonly visits: readonly DemoVisit[];
}
const monthOf: Readonly<Record<Stage, string>> = {
  preparation: '03-01',
  nomination: '03-15',
  materialReview: '06-01',
  anonymousInspection: '06-20',
  rectification: '09-10',
  finalInspection: '11-03',
  deliberation: '11-12',
  publicNotice: '11-18',
  awarded: '11-28',
};
export const stageDay = (year: number, stage: Stage): Day => `${year}-${monthOf[stage]}`;

/** A cycle with its rules, its way through the stages, about sixty accepted groups, five teams and their visits. */
export async function loadYear(
  year: number,
  stage: Stage,
  people: DemoPeople,
  photos: readonly string[],
  standard: Standard = demoStandard,
): Promise<DemoYear> {
  const next = chance(`年度 ${year}`);
  const cycleId = await inserted('cycle', { year, stage, nomination_deadline: `${year}-05-31` });
  const version = `${year}.1`;
  const standardId = await inserted('standard', {
    cycle_id: cycleId,
    number: 1,
    version,
    body: JSON.stringify({ ...standard, version }),
  });
  await inserted('star_policy', {
    cycle_id: cycleId,
    number: 1,
    version,
    body: JSON.stringify({ ...demoPolicy, version }),
  });
  for (let from: Stage = 'preparation'; from !== stage;) {
    const to: Stage = arrowsFrom(from)[0]?.to ?? stage;
    const day = stageDay(year, to);
    await inserted('stage_move', { cycle_id: cycleId, from, to, day, at: `${day}T02:00:00Z`, actor_id: people.office });
    from = to;
  }
  const groups = await nominate(cycleId, year, people, photos, next);
  const teams = await loadTeams(cycleId, year, people);
  const visits = await plan(cycleId, year, groups, teams);
  await drawPublicNumbers(cycleId);
  return { cycleId, standardId, groups, visits };
}

/** Five or six groups of each area, the better kept more often; nominations, records of applications, reviews. */
async function nominate(
  cycleId: string,
  year: number,
  people: DemoPeople,
  photos: readonly string[],
  next: () => number,
): Promise<DemoGroup[]> {
  const rows = await sql<{ id: string; name: string; areaId: string; held: number }>(
    `select g.id, g.name, g.area_id as "areaId",
        coalesce((select w.stars from award w join cycle p on p.id = w.cycle_id and p.year < $1
          where w.group_id = g.id and w.state = 'held' order by p.year desc limit 1), 0) as held
      from building_group g order by g.name, g.id`,
    [year],
  );
  const all = rows.map((g) => ({ ...g, quality: 70 + 9 * normal(chance(`楼组 ${g.name}`)) + (year - 2015) * 0.6 }));
  const chosen: DemoGroup[] = [];
  for (const [name, areaId] of people.areas) {
    const own = all.filter((g) => g.areaId === areaId);
    const wanted = places.areas.findIndex((a) => a.name === name) < 5 ? 6 : 5;
    const ranked = own.map((g) => ({ g, at: g.quality + 24 * next() })).sort((a, b) => b.at - a.at);
    const picked = ranked.slice(0, wanted).map(({ g }) => g);
    chosen.push(...picked);
    const day = `${year}-05-20`;
    await inserted('area_application', {
      cycle_id: cycleId,
      area_id: areaId,
      applied: wanted + 3,
      put_forward: wanted,
      meeting: '居民区联席会议',
      meeting_day: day,
    });
    for (const [i, g] of picked.entries()) {
      const feature = demoWords.signatureFeatures[Math.floor(next() * demoWords.signatureFeatures.length)];
      const applied = g.quality > 84 ? 5 : g.quality > 78 ? 4 : 3;
      const nomination = await inserted('nomination', {
        cycle_id: cycleId,
        area_id: areaId,
        group_id: g.id,
        rank: i + 1,
        kind: g.held === 0 ? 'new' : applied > g.held ? 'raise' : 'renew',
        stars_applied: applied,
        opinion: '居委会同意推荐。（演示数据）',
        story: `${feature?.title.zh}：${feature?.text.zh}`,
        photos: photos.slice(i % 3, (i % 3) + 3),
        state: 'accepted',
        submitted_on: `${year}-05-25`,
      });
      for (const [kind, on] of [
        ['submitted', `${year}-05-25`],
        ['accepted', `${year}-06-10`],
      ])
        await inserted('nomination_event', { nomination_id: nomination, kind, day: on, at: `${on}T02:00:00Z` });
    }
  }
  return chosen;
}

async function loadTeams(cycleId: string, year: number, { judges }: DemoPeople) {
  const days = [`${year}-11-04`, `${year}-11-05`];
  const teams = [];
  for (let n = 0; n < 5; n += 1) {
    const members = judges.slice(n * 3, n * 3 + 3);
    const id = await inserted('team', {
      cycle_id: cycleId,
      number: n + 1,
      name: `第${'一二三四五'[n]}组`,
      leader_id: members[0],
    });
    for (const day of days)
      for (const judge of members)
        await sql('insert into team_member (team_id, day, judge_id) values ($1, $2, $3)', [id, day, judge]);
    teams.push({ id, days: days.map((day) => ({ day, judges: members })) });
  }
  for (const round of [1, 2])
    await sql(
      'insert into training_round (cycle_id, round, day, attended, quiz_passed, note) values ($1, $2, $3, $4, $4, $5)',
      [cycleId, round, `${year}-10-${round === 1 ? 15 : 22}`, judges, '演示数据'],
    );
  for (const collection of ['teams', 'training-rounds', 'conflicts'])
    await sql('insert into collection_version (cycle_id, collection, version) values ($1, $2, 1)', [
      cycleId,
      collection,
    ]);
  const [area] = await sql<{ id: string }>(`select id from area where name = '恒丰'`);
  await inserted('conflict', {
    cycle_id: cycleId,
    judge_id: judges[1],
    area_id: area?.id,
    kind: 'lives',
    note: '住在该居民区（演示数据）',
  });
  return teams;
}

async function plan(
  cycleId: string,
  year: number,
  groups: readonly DemoGroup[],
  teams: Awaited<ReturnType<typeof loadTeams>>,
): Promise<DemoVisit[]> {
  const seed = `${year}-1`;
  const planId = await inserted('plan', { cycle_id: cycleId, seed, bound: Math.ceil(groups.length / 5), gap: 0 });
  const conflicts = await sql<{ pair: string }>(
    `select k.judge_id || ' ' || g.id as pair from conflict k join building_group g on g.area_id = k.area_id where k.cycle_id = $1`,
    [cycleId],
  );
  const { visits } = evenSplit(groups, teams, new Set(conflicts.map((c) => c.pair)), seed);
  const nominated = new Set(groups.map((g) => g.id));
  const all = await sql<{ id: string; name: string; area: string }>(
    'select g.id, g.name, a.name as area from building_group g join area a on a.id = g.area_id order by g.name, g.id',
  );
  // Not in the area of the one declared conflict, so that every judge can take part.
  const free = all.filter((g) => !nominated.has(g.id) && g.area !== '恒丰');
  const training = shuffled(free, chance(`培训 ${year}`)).slice(0, 2);
  const rows = [
    ...visits.map((v) => ({ ...v, training: false })),
    ...teams.flatMap((t) =>
      training.map((g, position) => ({
        groupId: g.id,
        teamId: t.id,
        day: `${year}-10-22`,
        position,
        judges: t.days[0]?.judges ?? [],
        training: true,
      })),
    ),
  ].map((v) => ({ ...v, id: randomUUID() }));
  const qualities = new Map(groups.map((g) => [g.id, g.quality]));
  const traits = new Map(places.groups.map((g) => [g.name, g.traits]));
  const names = new Map(all.map((g) => [g.id, g.name]));
  const made: DemoVisit[] = [];
  for (const v of rows) {
    const known = traits.get(names.get(v.groupId) ?? '');
    const notApplicable = known ? notApplicableItems(demoStandard, known) : [];
    await inserted('visit', {
      id: v.id,
      cycle_id: cycleId,
      plan_id: planId,
      group_id: v.groupId,
      team_id: v.teamId,
      day: v.day,
      position: v.position,
      judges: v.judges,
      not_applicable: notApplicable,
      training: v.training,
    });
    made.push({ ...v, notApplicable, quality: qualities.get(v.groupId) ?? 80 });
  }
  return made;
}
