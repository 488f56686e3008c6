import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, Page } from '@xinglou/contract';
import { chanceOf, drawRoutes, shuffled } from '@xinglou/domain';
import sharp from 'sharp';
import { demoWords } from './demo/demo-data.ts';
import { type Person, TestApi, sameIds, seedPeople } from './platform/testing/index.ts';
import { pick } from './platform/testing/wild.ts';

/**
 * A curious area officer (RELIABILITY.md §2.1): she has all her screens over a season of 40 inspections by 6 inspectors, in the worst
 * case all in her own area, and has already found out who wrote every note but one. From whatever she sees of the others she guesses
 * the last; so for each of the 40. Her guess is no better than chance when as good a hit is as common with the authors shuffled.
 */
const season = { inspections: 40, inspectors: 6 };
const chance = chanceOf(20191008);
const days = ['2019-10-08', '2019-10-09', '2019-10-10', '2019-10-11', '2019-10-14'];
/** Each inspector's phone takes pictures of a shape of its own. */
const cameras = [
  [2000, 1500],
  [1920, 1080],
  [2400, 1080],
  [1800, 1800],
  [1600, 1200],
  [1700, 1000],
] as const;

interface Seen {
  readonly author: number;
  readonly features: Readonly<Record<string, string>>;
}
let api: TestApi;
let area: Person;
let office: Person;
let inspectors: Person[];
let groups: string[];
const authors = new Map<string, number>();

beforeAll(async () => {
  api = await TestApi.start();
  await sameIds(api.owner);
  const people = await seedPeople(api.owner);
  const one = async (text: string, values: unknown[]) =>
    (await api.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
  const accounts: string[] = [];
  for (let i = 1; i <= season.inspectors; i += 1)
    accounts.push(
      await one(
        `insert into account (subdistrict_id, username, name, persona) values ($1, $2, $2, 'inspector')
         on conflict (username) do update set name = excluded.name returning id`,
        [people.subdistrictId, `inspector-${i}`],
      ),
    );
  const areaId = people.areas['areaOne'];
  const cycle = await one(
    `insert into cycle (subdistrict_id, year, stage) values ($1, 2019, 'anonymousInspection') returning id`,
    [people.subdistrictId],
  );
  const estate = await one(
    `insert into estate (subdistrict_id, area_id, name) values ($1, $2, '奉贤一村') returning id`,
    [people.subdistrictId, areaId],
  );
  groups = [];
  for (let i = 0; i < season.inspections; i += 1) {
    const group = await one(
      'insert into building_group (subdistrict_id, area_id, estate_id, name, floors, lift) values ($1, $2, $3, $4, $5, $6) returning id',
      [people.subdistrictId, areaId, estate, `${i + 1}号楼组`, 4 + (i % 9), i % 3 === 0],
    );
    groups.push(group);
    await api.owner.query(
      `insert into nomination (subdistrict_id, cycle_id, area_id, group_id, state, kind, stars_applied, rank) values ($1, $2, $3, $4, 'accepted', 'new', 3, $5)`,
      [people.subdistrictId, cycle, areaId, group, i + 1],
    );
  }
  await api.owner.query(`insert into demo_clock values ($1, '2019-10-14')`, [people.subdistrictId]);
  inspectors = await Promise.all(accounts.map((_, i) => api.as(`inspector-${i + 1}`)));
  [area, office] = [await api.as('area-01'), await api.as('office')];
  const drawn = drawRoutes(
    accounts.map((id) => ({ id, ownAreas: [] })),
    groups.map((id) => ({ id, areaId: areaId ?? '' })),
    chance,
  );
  for (const [account, route] of drawn.routes) for (const group of route) authors.set(group, accounts.indexOf(account));
  await theSeason();
}, 120_000);
afterAll(() => api.stop());

/** Everybody walks a few groups a day, on the same days; notes come in as they come. */
async function theSeason(): Promise<void> {
  const stops = shuffled(groups, chance).map((groupId) => ({ groupId, day: pick(days, chance) }));
  for (const { groupId, day } of stops.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const author = authors.get(groupId) ?? 0;
    const found = pick(demoWords.findings, chance);
    const photos = chance() < 0.6 ? [await photoOf(author)] : [];
    const findings = [
      { dimension: found.dimension, grade: pick(['minor', 'major'] as const, chance), text: found.text.zh, photos },
    ];
    const note = { groupId, day, outcome: 'findings', findings };
    expect((await inspectors[author]?.put(`/api/inspection-notes/${phoneId()}`, note))?.status).toBe(201);
  }
  // Let out in batches of several groups, all photos ticked, in the order of the office's own list.
  const { items } = (await office.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).body;
  for (let from = 0; from < items.length; from += 10) {
    await office.put('/api/demo/clock', { today: `2019-10-${16 + from / 10}` });
    const batch = items.slice(from, from + 10).map(({ id, photos }) => ({ id, responsible: 'group', photos }));
    expect((await office.post('/api/cycles/2019/finding-releases', { items: batch })).status).toBe(200);
  }
}

async function photoOf(author: number): Promise<string> {
  const [width, height] = cameras[author] ?? cameras[0];
  const background = { r: Math.floor(chance() * 256), g: Math.floor(chance() * 256), b: Math.floor(chance() * 256) };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sent = { body: bytes, headers: { 'content-type': 'image/jpeg' } };
  expect((await inspectors[author]?.send('PUT', `/api/photos/${sha256}`, sent))?.status).toBe(201);
  return sha256;
}

/** Version 4, as a phone draws it. */
const phoneId = () =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(chance() * 16).toString(16));
/** Everything that her screens show of each finding, in as many words as a guess can stand on. */
async function whatSheSees(): Promise<Seen[]> {
  const { items } = (await area.get<Page<Finding>>('/api/cycles/2019/findings?limit=200')).body;
  const byId = items.map((f) => f.id).sort();
  const seen: Seen[] = [];
  for (const [place, f] of items.entries()) {
    const photo = f.photos[0] ? (await area.get(`/api/photos/${f.photos[0]}`)).bytes : null;
    const { width, height } = photo ? await sharp(photo).metadata() : { width: 0, height: 0 };
    seen.push({
      author: authors.get(f.groupId) ?? 0,
      features: {
        batch: String(f.events[0]?.day),
        place: String(Math.floor(place / 8)),
        id: String(Math.floor(byId.indexOf(f.id) / 8)),
        group: String(Math.floor(groups.indexOf(f.groupId) / 8)),
        day: f.day,
        weekday: String(new Date(f.day).getUTCDay()),
        due: String(f.due),
        dimension: f.dimension,
        grade: f.grade,
        textLength: String(Math.floor(f.text.length / 6)),
        photos: String(f.photos.length),
        photoSize: `${width}x${height}`,
        photoBytes: String(Math.floor((photo?.length ?? 0) / 2000)),
        photoDigest: f.photos[0]?.slice(0, 1) ?? '',
      },
    });
  }
  return seen;
}

/** Naive Bayes over some features, each finding guessed from all the others; how many of them she has right. */
function hits(seen: readonly Seen[], names: readonly string[]): number {
  return seen.filter((one) => {
    const others = seen.filter((o) => o !== one);
    const score = (author: number) => {
      const own = others.filter((o) => o.author === author);
      return names.reduce(
        (sum, name) => {
          const alike = own.filter((o) => o.features[name] === one.features[name]).length;
          return sum + Math.log((alike + 0.5) / (own.length + 3));
        },
        Math.log(own.length + 0.5),
      );
    };
    const scores = Array.from({ length: season.inspectors }, (_, i) => score(i));
    return scores.indexOf(Math.max(...scores)) === one.author;
  }).length;
}

/** Her best guess by any one feature or by all together, beside what the same search finds when the authors are shuffled. */
function bestGuess(seen: readonly Seen[], shuffles = 100): { right: number; by: string; bound: number } {
  const names = Object.keys(seen[0]?.features ?? {});
  const ways = [...names.map((name) => [name]), names];
  const best = (of: readonly Seen[]) =>
    ways
      .map((way) => ({ right: hits(of, way), by: way.length > 1 ? 'all' : (way[0] ?? '') }))
      .sort((a, b) => b.right - a.right)[0]!;
  const by = chanceOf(4711);
  const luck = Array.from({ length: shuffles }, () => {
    const order = shuffled(
      seen.map((s) => s.author),
      by,
    );
    return best(seen.map((s, i) => ({ ...s, author: order[i] ?? 0 }))).right;
  }).sort((a, b) => a - b);
  return { ...best(seen), bound: luck[Math.ceil(shuffles * 0.95) - 1] ?? 0 };
}
const inWords = ({ right, by, bound }: ReturnType<typeof bestGuess>) =>
  `${right} of ${season.inspections} right, by ${by}; with shuffled authors 95 of 100 times at most ${bound}`;

describe('a curious officer who knows the author of every other note', () => {
  it('guesses no better than chance from all that her screens show', async () => {
    const seen = await whatSheSees();
    expect(seen).toHaveLength(season.inspections);
    const guess = bestGuess(seen);
    console.info(`inference: ${inWords(guess)}`);
    expect([inWords(guess), guess.right <= guess.bound]).toEqual([inWords(guess), true]);
    expect(new Set(seen.map((s) => s.features['photoSize']))).toEqual(new Set(['0x0', '1600x1200']));
  });

  it('would guess better from a habit: that is what the office’s own wording is for', async () => {
    const seen = await whatSheSees();
    const habit = seen.map((s) => ({ ...s, features: { ...s.features, textLength: String(s.author) } }));
    const guess = bestGuess(habit);
    expect([inWords(guess), guess.right > guess.bound]).toEqual([inWords(guess), true]);
  });
});
