import type { Goal } from '../goal.ts';
import { median } from '../statistics.ts';
import { table } from '../table.ts';
import type { Job, Sent } from './job.ts';
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

/** Ids and (visit, judge) pairs are new every time; one writer for all who write into the same table. */
class Writer {
  private next = 2000;
  constructor(
    private readonly scene: Scene,
    private readonly salt: string,
  ) {}

  async send(server: Running, how: Pick<Job, 'visits' | 'count' | 'seconds'>): Promise<Sent> {
    const sent = await this.scene.sheets(server, { salt: this.salt, from: this.next, ...how });
    const refused = Object.keys(sent.statuses).filter((status) => status !== '201');
    if (refused.length > 0) throw new Error(`${server.name} answered ${JSON.stringify(sent.statuses)}`);
    this.next = sent.next;
    return sent;
  }

  /** One second to warm up, two that count. */
  async measure(server: Running, visits?: readonly string[]): Promise<Measured> {
    const of = visits ? { visits } : {};
    await this.send(server, { seconds: 1, ...of });
    return this.scene.place.cost(server, () => this.send(server, { seconds: 2, ...of }));
  }

  /** What the same sheets cost when they are sent again, as a share of the first time. */
  async replay(server: Running): Promise<number> {
    const [from, count] = [this.next, 1000];
    const first = await this.scene.place.cost(server, () => this.send(server, { count }));
    const again = await this.scene.place.cost(server, () =>
      this.scene.sheets(server, { salt: this.salt, from, count }),
    );
    if (again.statuses['200'] !== count) throw new Error(`replays were answered ${JSON.stringify(again.statuses)}`);
    return perSheet(again) / perSheet(first);
  }
}

/** Rounds that do not count: V8 compiles what runs often, of a small server within a second, of a large one within ten. */
const warmUps = 3;

/** Each contender right after a run of the limit, in random order: what the machine does meanwhile hits both. Last M3, `sheets` more. */
export async function writes(
  scene: Scene,
  statements: readonly Statement[],
  rounds: number,
  sheets: number,
): Promise<Goal[]> {
  await scene.benchTables();
  const { product } = scene;
  const [limit, equal, naive] = [
    await scene.limit(),
    await scene.bare(statements),
    await scene.place.server('naive', {}),
  ];
  const [writer, own, other] = [new Writer(scene, 'rate'), new Writer(scene, 'limit'), new Writer(scene, 'naive')];
  const contenders = [
    { name: 'product', server: product, writer, pairs: [] as Pair[] },
    { name: 'equal duties, bare', server: equal, writer, pairs: [] as Pair[] },
    { name: 'naive: save() with a cascade', server: naive, writer: other, pairs: [] as Pair[] },
  ];
  const [spread, replay]: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round++)
    for (const contender of contenders
      .map((c) => ({ c, key: Math.random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ c }) => c)) {
      const base = await own.measure(limit);
      const pair = pairOf(await contender.writer.measure(contender.server), base);
      if (round >= 0) contender.pairs.push(pair);
    }
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const all = await writer.measure(product);
    const one = await writer.measure(product, scene.seeded.oneGroup);
    spread.push(one.done / one.seconds / (all.done / all.seconds));
    replay.push(await writer.replay(product));
  }
  const loaded = rssMb(product.pid);
  const [ours, duties] = contenders.map((c) => middle(c.pairs));
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
  if (!ours || !duties) throw new Error('no rounds');
  return [
    {
      id: 'W1',
      what: 'sheets a second / limit',
      value: ours.rate,
      gate: 0.15,
      stretch: 0.3,
      better: 'more',
      unit: '×',
    },
    {
      id: 'W2',
      what: 'sheets a second / equal-duty limit',
      value: ours.rate / duties.rate,
      gate: 0.5,
      stretch: 0.75,
      better: 'more',
      unit: '×',
    },
    {
      id: 'W3',
      what: 'CPU a sheet, server and PostgreSQL / limit',
      value: ours.cpu,
      gate: 6,
      stretch: 3,
      better: 'less',
      unit: '×',
    },
    {
      id: 'W4',
      what: 'p99 at 16 connections / limit',
      value: ours.p99,
      gate: 4,
      stretch: 2.5,
      better: 'less',
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
    {
      id: 'M1',
      what: 'memory of the server that has just started',
      value: product.startRssMb,
      gate: 140,
      stretch: 110,
      better: 'less',
      unit: 'MB',
    },
    { id: 'M1', what: 'memory under write load', value: loaded, gate: 200, stretch: 150, better: 'less', unit: 'MB' },
    await memoryStays(scene, writer, sheets),
  ];
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
    const answer = await scene.place.cost(server, () => scene.read(server, name, { seconds: 1 }));
    if (answer.statuses['200'] !== answer.done)
      throw new Error(`${server.name}, ${name}: ${JSON.stringify(answer.statuses)}`);
    return answer;
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
      // The long lists are promised (PERFORMANCE.md R1); of an answer of a few rows, what every request costs is the most: shown.
      ...('promised' in reads[name] ? { gate: 0.6, stretch: 0.8 } : { gate: 0.2, stretch: 0.5 }),
      better: 'more',
      unit: '×',
    });
  }
  await bare.stop();
  return goals;
}

/** M3: what stays in memory after ten times the sheets. */
async function memoryStays(scene: Scene, writer: Writer, sheets: number): Promise<Goal> {
  const { product } = scene;
  await writer.send(product, { count: sheets / 10 });
  const before = rssMb(product.pid);
  await writer.send(product, { count: sheets - sheets / 10 });
  return {
    id: 'M3',
    what: `memory after ${sheets} sheets less after ${sheets / 10}`,
    value: rssMb(product.pid) - before,
    gate: 20,
    better: 'less',
    unit: 'MB',
  };
}
