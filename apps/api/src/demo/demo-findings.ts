import { randomUUID } from 'node:crypto';
import type { VaultKeys } from '@xinglou/proof/vault';
import { keepAuthor } from '../inspections/index.ts';
import { sql } from '../platform/index.ts';
import { chance } from './chance.ts';
import { demoWords } from './demo-data.ts';
import type { FoundPhotos } from './demo-examples.ts';
import { inserted } from './demo-people.ts';
import type { DemoYear } from './demo-year.ts';

/** Every accepted group was inspected once; two in five with a finding, each at some point of its way. */
export async function loadInspections(
  year: number,
  { cycleId, groups }: DemoYear,
  inspectors: readonly string[],
  keys: VaultKeys,
  office: string,
  photos: FoundPhotos,
): Promise<void> {
  const next = chance(`暗访 ${year}`);
  const round = await closedRound(cycleId, groups, `${year}-07-01`, `${year}-08-31`);
  for (const [i, group] of groups.entries()) {
    const note = randomUUID();
    const found = next() < 0.4 ? demoWords.findings[Math.floor(next() * demoWords.findings.length)] : undefined;
    const day = `${year}-0${7 + Math.floor(next() * 2)}-${String(10 + Math.floor(next() * 18))}`;
    await sql(
      'insert into inspection_note (id, cycle_id, group_id, day, outcome, highlight, digest, round_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        note,
        cycleId,
        group.id,
        day,
        found ? 'findings' : 'none',
        found ? null : '楼道整洁，公约上墙。（演示数据）',
        'demo',
        round,
      ],
    );
    await keepAuthor(note, inspectors[Math.floor(next() * 6)] ?? '', keys);
    if (!found) continue;
    const { before, after } = photos.get(found.dimension) ?? {};
    const finding = await inserted('finding', {
      cycle_id: cycleId,
      note_id: note,
      group_id: group.id,
      dimension: found.dimension,
      grade: found.grade,
      text: `${found.text.zh}（演示数据）`,
      photos: before ? [before] : [],
    });
    const shared = before && i % 3 > 0 ? [before] : [];
    await life({ finding, key: found.key, shared, after: after ? [after] : [] }, year, next, office);
  }
  await secondLook(year, cycleId, groups, inspectors, keys, office, photos);
}

/** The season's round is over; its routes are gone, as they are whenever a round closes. */
const closedRound = (cycleId: string, groups: DemoYear['groups'], opened: string, closed: string) =>
  inserted('inspection_round', {
    cycle_id: cycleId,
    number: 1,
    kind: 'first',
    group_ids: groups.map((g) => g.id),
    opened_on: opened,
    last_day: closed,
    closed_on: closed,
  });

/** A second look in October found something at one group of each area, unanswered past its deadline: work for every committee. */
async function secondLook(
  year: number,
  cycleId: string,
  groups: DemoYear['groups'],
  inspectors: readonly string[],
  keys: VaultKeys,
  office: string,
  photos: FoundPhotos,
): Promise<void> {
  const next = chance(`回访 ${year}`);
  const one = new Map(groups.map((g) => [g.areaId, g.id]));
  for (const [i, groupId] of [...one.values()].entries()) {
    const note = randomUUID();
    const found = demoWords.findings.filter((f) => f.grade !== 'critical')[Math.floor(next() * 8)];
    if (!found) continue;
    await sql(
      `insert into inspection_note (id, cycle_id, group_id, day, outcome, highlight, digest) values ($1, $2, $3, $4, 'findings', null, 'demo')`,
      [note, cycleId, groupId, `${year}-10-${20 + Math.floor(next() * 8)}`],
    );
    await keepAuthor(note, inspectors[Math.floor(next() * 6)] ?? '', keys);
    const { dimension, grade } = found;
    const text = `${found.text.zh}（演示数据）`;
    const before = photos.get(dimension)?.before;
    const finding = await inserted('finding', {
      cycle_id: cycleId,
      note_id: note,
      group_id: groupId,
      dimension,
      grade,
      text,
      photos: before ? [before] : [],
    });
    const released = { finding_id: finding, number: 1, kind: 'released', responsible: 'group', actor_id: office };
    await inserted('finding_event', { ...released, day: `${year}-10-29`, due: `${year}-11-02` });
    if (!before || i % 2 === 0) continue;
    const shared = { finding_id: finding, number: 2, kind: 'photosShared', photos: [before], actor_id: office };
    await inserted('finding_event', { ...shared, day: `${year}-10-29` });
  }
}

interface Life {
  readonly finding: string;
  readonly key: string;
  readonly shared: readonly string[];
  readonly after: readonly string[];
}

/** Most were put right and accepted; some handed on, some overdue, some answered and waiting for the office. */
async function life(
  { finding, key, shared, after }: Life,
  year: number,
  next: () => number,
  office: string,
): Promise<void> {
  const answer = demoWords.rectifications.find((r) => r.finding === key)?.text.zh ?? '已整改。';
  const fate = next();
  let number = 0;
  const event = (kind: string, day: string, more: Record<string, unknown> = {}) =>
    inserted('finding_event', { finding_id: finding, number: (number += 1), kind, day, actor_id: office, ...more });
  if (fate < 0.15)
    return void (await event('handedOn', `${year}-09-12`, { responsible: 'propertyManager', due: `${year}-10-10` }));
  await event('released', `${year}-09-12`, { responsible: 'group', due: `${year}-10-10` });
  if (shared.length > 0) await event('photosShared', `${year}-09-12`, { photos: shared });
  if (fate < 0.3) return;
  await event('responded', `${year}-10-0${1 + Math.floor(next() * 9)}`, {
    text: `${answer}（演示数据）`,
    photos: after,
    actor_id: null,
  });
  if (fate < 0.45) return;
  await event('accepted', `${year}-10-12`);
}
