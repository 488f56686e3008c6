import type { Goal } from '../goal.ts';
import { median } from '../statistics.ts';
import { table } from '../table.ts';
import type { Sent } from './job.ts';
import type { Running } from './place.ts';
import { rssMb, type Cost } from './processes.ts';
import { type ReadName, type Scene, reads } from './scene.ts';
import type { Statement } from './statements.ts';

type Measured = Sent & Cost;
interface Pair {
  readonly rate: number;
  readonly cpu: number;
  readonly p99: number;
}
const perSheet = ({ serverMs, postgresMs, done }: Measured) => (serverMs + postgresMs) / done;
const pairOf = (one: Measured, base: Measured): Pair => ({
  rate: one.done / one.seconds / (base.done / base.seconds),
  cpu: perSheet(one) / perSheet(base),
  p99: one.p99 / base.p99,
});
const middle = (pairs: readonly Pair[]): Pair => ({
  rate: median(pairs.map((p) => p.rate)),
  cpu: median(pairs.map((p) => p.cpu)),
  p99: median(pairs.map((p) => p.p99)),
});

/** One second to warm up, two that count. Ids and (visit, judge) pairs are new every time. */
export class Writer {
  private next = 2000;
  constructor(private readonly scene: Scene) {}

  async measure(server: Running, visits?: readonly string[]): Promise<Measured> {
    const run = async (seconds: number) => {
      const sent = await this.scene.sheets(server, {
        salt: 'rate',
        from: this.next,
        seconds,
        ...(visits ? { visits } : {}),
      });
      this.next = sent.next;
      return sent;
    };
    await run(1);
    const answer = await this.scene.place.cost(server, () => run(2));
    const refused = Object.entries(answer.statuses).filter(([status]) => status !== '201');
    if (refused.length > 0) throw new Error(`${server.name} answered ${JSON.stringify(answer.statuses)}`);
    return answer;
  }
}

/** Each contender right after a run of the limit, in random order: what the machine does meanwhile hits both. */
export async function writes(scene: Scene, statements: readonly Statement[], rounds: number): Promise<Goal[]> {
  await scene.benchTables();
  const { product } = scene;
  const [limit, equal, naive] = [
    await scene.limit(),
    await scene.bare(statements),
    await scene.place.server('naive', {}),
  ];
  const writer = new Writer(scene);
  const contenders = [
    { name: 'product', server: product, pairs: [] as Pair[] },
    { name: 'equal duties, bare', server: equal, pairs: [] as Pair[] },
    { name: 'naive: save() with a cascade', server: naive, pairs: [] as Pair[] },
  ];
  const [spread, replay]: [number[], number[]] = [[], []];
  const idle = rssMb(product.pid);
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders
      .map((c) => ({ c, key: Math.random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ c }) => c)) {
      const base = await writer.measure(limit);
      contender.pairs.push(pairOf(await writer.measure(contender.server), base));
    }
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const all = await writer.measure(product);
    const one = await writer.measure(product, scene.seeded.oneGroup);
    spread.push(one.done / one.seconds / (all.done / all.seconds));
    replay.push(await replayCost(scene, round));
  }
  const loaded = rssMb(product.pid);
  const [own, duties, first] = contenders.map((c) => middle(c.pairs));
  console.log(
    table(
      ['contender, against the limit', 'rate', 'CPU a sheet', 'p99'],
      contenders.map(({ name, pairs }) => {
        const { rate, cpu, p99 } = middle(pairs);
        return [name, `${rate.toFixed(2)} ×`, `${cpu.toFixed(1)} ×`, `${p99.toFixed(1)} ×`];
      }),
    ),
  );
  console.log('');
  await Promise.all([limit.stop(), equal.stop(), naive.stop()]);
  if (!own || !duties || !first) throw new Error('no rounds');
  return [
    { id: 'W1', what: 'sheets a second / limit', value: own.rate, gate: 0.15, stretch: 0.3, better: 'more', unit: '×' },
    {
      id: 'W2',
      what: 'sheets a second / equal-duty limit',
      value: own.rate / duties.rate,
      gate: 0.5,
      stretch: 0.75,
      better: 'more',
      unit: '×',
    },
    {
      id: 'W3',
      what: 'CPU a sheet, server and PostgreSQL / limit',
      value: own.cpu,
      gate: 6,
      stretch: 3,
      better: 'less',
      unit: '×',
    },
    {
      id: 'W4',
      what: 'p99 at 16 connections / limit',
      value: own.p99,
      gate: 4,
      stretch: 2.5,
      better: 'less',
      unit: '×',
    },
    {
      id: 'W5',
      what: 'CPU a sheet of the naive server / ours',
      value: first.cpu / own.cpu,
      gate: 4,
      better: 'more',
      unit: '×',
    },
    {
      id: 'W8',
      what: 'CPU of a replay / of the first',
      value: median(replay),
      gate: 1,
      stretch: 0.5,
      better: 'less',
      unit: '×',
    },
    {
      id: 'W9',
      what: '20 judges in one group / over 300: rate',
      value: median(spread),
      gate: 0.8,
      stretch: 0.9,
      better: 'more',
      unit: '×',
    },
    { id: 'M1', what: 'memory idle', value: idle, gate: 140, stretch: 110, better: 'less', unit: 'MB' },
    { id: 'M1', what: 'memory under write load', value: loaded, gate: 200, stretch: 150, better: 'less', unit: 'MB' },
  ];
}

async function replayCost(scene: Scene, round: number): Promise<number> {
  const job = { salt: `replay ${round}`, from: 100_000 + 2_000 * round, count: 1000 };
  const cost = () => scene.place.cost(scene.product, () => scene.sheets(scene.product, job));
  const [first, again] = [await cost(), await cost()];
  return perSheet(again) / perSheet(first);
}

/** Reads beside the same SQL through the bare driver, in pairs; CPU of server and PostgreSQL together. */
export async function readsBeside(
  scene: Scene,
  statements: Readonly<Record<string, Statement[]>>,
  rounds: number,
): Promise<Goal[]> {
  const names = Object.keys(reads) as ReadName[];
  const byPath = Object.fromEntries(names.map((name) => [reads[name].path, statements[name] ?? []]));
  const bare = await scene.bare(statements['write'] ?? [], byPath);
  const measure = async (server: Running, name: ReadName) => {
    await scene.read(server, name, { seconds: 0.3 });
    return scene.place.cost(server, () => scene.read(server, name, { seconds: 1 }));
  };
  const goals: Goal[] = [];
  for (const name of names) {
    const pairs: Pair[] = [];
    for (let round = 0; round < rounds; round++) {
      const base = await measure(bare, name);
      pairs.push(pairOf(await measure(scene.product, name), base));
    }
    const { rate } = middle(pairs);
    goals.push({
      id: 'R1',
      what: `${name}: rate / bare SQL`,
      value: rate,
      gate: 0.6,
      stretch: 0.8,
      better: 'more',
      unit: '×',
    });
  }
  await bare.stop();
  return goals;
}

/** M3: what stays in memory after ten times the sheets. */
export async function memoryStays(scene: Scene, sheets: number): Promise<Goal> {
  const send = (from: number, count: number) =>
    scene.sheets(scene.product, { salt: 'stays', from: 200_000 + from, count });
  await send(0, sheets / 10);
  const before = rssMb(scene.product.pid);
  await send(sheets / 10, sheets - sheets / 10);
  const value = rssMb(scene.product.pid) - before;
  return {
    id: 'M3',
    what: `memory after ${sheets} sheets less after ${sheets / 10}`,
    value,
    gate: 20,
    better: 'less',
    unit: 'MB',
  };
}
