import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { canonicalJson, proven } from '@xinglou/proof';
import { awardAll } from '../awards/index.ts';
import { Slips, keepOwnAreas, vaultKeys } from '../inspections/index.ts';
import { PhotoStore } from '../photos/index.ts';
import { inOwnerTransaction } from '../platform/database/owner-transaction.ts';
import { type Actor, sql, sqlOne } from '../platform/index.ts';
import type { Settings } from '../platform/settings.ts';
import { EvidenceQueries } from '../reckonings/index.ts';
import { closeYear } from '../statistics/index.ts';
import { demoStandard, places } from './demo-data.ts';
import { foundPhotos, withExamples } from './demo-examples.ts';
import { type DemoPeople, inserted, loadPeople, loadRegister } from './demo-people.ts';
import { loadInspections } from './demo-findings.ts';
import { loadPhotos } from './demo-photos.ts';
import { loadSheets } from './demo-sheets.ts';
import { loadYear, stageDay } from './demo-year.ts';

const today = '2019-11-05';

/** 演示数据: a subdistrict with its register, four finished years and a fifth in its final inspection. Only into an empty database. */
export function loadDemo(settings: Settings): Promise<boolean> {
  const { subdistrict } = places;
  const nobody = { id: null, username: 'demo', name: '演示数据', areaId: null, judgeId: null, groupId: null };
  const actor: Actor = { ...nobody, persona: 'office', subdistrictId: randomUUID(), subdistrict };
  return inOwnerTransaction(settings.databaseUrl, actor, async () => {
    await sql('lock table subdistrict in exclusive mode');
    const there = await sqlOne('select 1 from subdistrict limit 1');
    if (there) return false;
    await sql('insert into subdistrict (id, code, name) values ($1, $2, $3)', [
      actor.subdistrictId,
      subdistrict.code,
      subdistrict.name,
    ]);
    await fill(settings);
    return true;
  });
}

async function fill(settings: Settings): Promise<void> {
  const password = settings.demoPassword ?? randomUUID();
  const people = await loadPeople(await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
  await loadRegister(people.areas, '2015-01-01');
  const store = new PhotoStore();
  const photos = await loadPhotos(store);
  await sql('insert into demo_clock (today) values ($1)', [today]);
  for (const year of [2015, 2016, 2017, 2018]) await finishedYear(year, people, photos);
  const now = await loadYear(2019, 'finalInspection', people, photos, await withExamples(demoStandard, store));
  await loadInspections(2019, now, people.inspectors, vaultKeys(settings), people.office, await foundPhotos(store));
  // Each inspector of the demo lives in one area, and is never sent there.
  const homes = [...people.areas.values()];
  for (const [i, inspector] of people.inspectors.entries())
    await keepOwnAreas(Slips.of(settings.dataDir), inspector, homes.slice(i, i + 1));
  const seen = now.visits.filter((v) => v.day < today);
  await loadSheets(now.cycleId, now.standardId, '2019.1', seen);
}

/** A year with all its sheets, reckoned with rule 0, approved, published, awarded, counted. */
async function finishedYear(year: number, people: DemoPeople, photos: readonly string[]): Promise<void> {
  const { cycleId, standardId, visits } = await loadYear(year, 'awarded', people, photos);
  await loadSheets(cycleId, standardId, `${year}.1`, visits);
  const evidence = await new EvidenceQueries().read(cycleId, '0');
  if (!evidence) throw new Error(`the demo year ${year} has no evidence`);
  const result = proven(evidence);
  const day = stageDay(year, 'publicNotice');
  const reckoning = await inserted('reckoning', {
    cycle_id: cycleId,
    number: 1,
    rule: result.rule,
    input_digest: result.inputDigest,
    output_digest: result.outputDigest,
    evidence: canonicalJson(evidence),
    body: canonicalJson(result),
    frozen_at: `${day}T01:00:00Z`,
  });
  await inserted('approval', {
    cycle_id: cycleId,
    reckoning_id: reckoning,
    outcome: 'approved',
    meeting: '街道办公会（演示数据）',
    meeting_day: day,
    minute: `〔${year}〕第${year - 2000}号`,
    digest: result.outputDigest,
    day,
    at: `${day}T02:00:00Z`,
  });
  await inserted('notice', {
    cycle_id: cycleId,
    number: 1,
    reckoning_id: reckoning,
    published_on: day,
    working_days: 5,
    ends_on: `${year}-11-27`,
  });
  await awardAll(cycleId, year, stageDay(year, 'awarded'));
  await closeYear(cycleId);
}
