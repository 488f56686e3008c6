import { type Goal, met, report } from '../goal.ts';
import { median } from '../statistics.ts';
import { compare, keep } from './baseline.ts';
import { bundles } from './bundles.ts';
import { counts } from './counts.ts';
import { growth, readCosts } from './growth.ts';
import { Place } from './place.ts';
import { profile } from './profile.ts';
import { readsBeside, writes } from './rates.ts';
import { rosterImport } from './roster.ts';
import { Scene } from './scene.ts';
import { signIns } from './sign-in.ts';
import { unchanged } from './unchanged.ts';

export interface ProductOptions {
  /** Counts only: what no other program on the machine can change. */
  readonly quick: boolean;
  /** Against the stored baseline. */
  readonly check: boolean;
  /** Store what was measured as the baseline. */
  readonly keep: boolean;
  readonly rounds: number;
  /** M3 sends as many sheets. */
  readonly sheets: number;
}

/** `npm run bench`: the product's production build over a private PostgreSQL, beside the bare limit and a naive server. */
export async function product(options: ProductOptions): Promise<boolean> {
  const { goals, scene } = await once(options);
  if (!options.quick) goals.push(...growth(scene.costs, await tenfold()));
  const passed = report(goals);
  if (options.keep) keep(goals);
  const held = options.check ? compare(options.quick ? goals.filter((g) => g.counted) : goals) : true;
  // With --quick only counts decide: a busy machine fails nobody.
  return held && (options.quick ? goals.filter((g) => g.counted).every(met) : passed);
}

async function once({
  quick,
  rounds,
  sheets,
}: ProductOptions): Promise<{ goals: Goal[]; scene: { costs: Record<string, number> } }> {
  const place = await Place.make();
  try {
    await sayHow(place);
    const scene = await Scene.make(place, 300, quick ? 3 : 80);
    const { goals, statements, readStatements } = await counts(scene);
    goals.push(...bundles());
    if (quick) return { goals, scene: { costs: {} } };
    const started: Goal = {
      id: 'M2',
      what: 'CPU from start to the first 200',
      value: await startCost(place),
      gate: 1.5,
      stretch: 1,
      better: 'less',
      unit: 's',
    };
    goals.push(started, ...(await writes(scene, statements, rounds, sheets)));
    goals.push(...(await readsBeside(scene, readStatements, Math.min(rounds, 3))));
    const costs = await readCosts(scene);
    goals.push(...(await unchanged(scene, 3)));
    goals.push(...(await rosterImport(scene)), await signIns(scene));
    await profile(scene);
    return { goals, scene: { costs } };
  } finally {
    await place.remove();
  }
}

/** Seconds, over a database that is up to date; of several starts, because one alone says as much about the machine. */
async function startCost(place: Place): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < 7; n++) {
    const { startCpuMs, stop } = await place.product();
    await stop();
    all.push(startCpuMs / 1000);
  }
  return median(all);
}

/** The same reads with ten times the groups. */
async function tenfold(): Promise<Record<string, number>> {
  const place = await Place.make();
  try {
    return await readCosts(await Scene.make(place, 3000, 1));
  } finally {
    await place.remove();
  }
}

async function sayHow(place: Place): Promise<void> {
  const { rows } = await place.owner.query<{ said: string }>(
    `select format('PostgreSQL %s, fsync %s, synchronous_commit %s', current_setting('server_version'),
                   current_setting('fsync'), current_setting('synchronous_commit')) said`,
  );
  console.log(`${rows[0]?.said}; Node ${process.versions.node}\n`);
}
