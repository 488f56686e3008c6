import type { BareConfig } from './bare-server.ts';
import type { Job, Sent } from './job.ts';
import type { Place, Running } from './place.ts';
import { type Seeded, seed } from './seed.ts';
import { type Statement, isFrame, statementsOf } from './statements.ts';

const connections = 16;

/** What people read all day, and who reads it. */
export const reads = {
  'the office’s board of 200 visits with progress': {
    path: '/api/cycles/2019/visits?limit=200',
    who: 'office',
    promised: true,
  },
  'a judge’s list of today': { path: '/api/cycles/2019/visits?day=2019-11-05', who: 'judge', promised: true },
  'the register, 200 groups': { path: '/api/building-groups?limit=200', who: 'office', promised: true },
  gates: { path: '/api/cycles/2019/gates', who: 'office' },
  notice: { path: '/api/public/cycles/2018/notice', who: 'judge' },
  'stars by year': { path: '/api/statistics/years', who: 'leadership' },
  'stars of a year by area': { path: '/api/statistics/areas?year=2018', who: 'leadership' },
} as const;
export type ReadName = keyof typeof reads;

/** The seeded subdistrict with the product over it: sends sheets and reads, each sheet of a salt once. */
export class Scene {
  private constructor(
    readonly place: Place,
    readonly seeded: Seeded,
    readonly product: Running,
  ) {}

  static async make(place: Place, groups: number, perGroup: number): Promise<Scene> {
    const migrating = await place.product();
    await migrating.stop();
    const seeded = await seed(place.owner, groups, perGroup);
    return new Scene(place, seeded, await place.product());
  }

  get people() {
    const { judges, office, leadership } = this.seeded;
    return [...judges, office, leadership];
  }

  sheets(server: Running, options: Pick<Job, 'salt' | 'from'> & Partial<Job>): Promise<Sent> {
    const { judges, visits, standardVersion, items } = this.seeded;
    const [startedAt, finishedAt] = ['2019-11-05T01:00:00Z', '2019-11-05T01:25:00Z'];
    const job: Job = {
      ...{ port: server.port, connections, visits, tokens: judges.map((j) => j.token) },
      ...{ sheet: { standardVersion, items, startedAt, finishedAt } },
      ...options,
    };
    return this.place.load(job);
  }

  read(server: Running, name: ReadName, options: Partial<Job>): Promise<Sent> {
    const { path, who } = reads[name];
    const person = who === 'judge' ? this.seeded.judges[0] : this.seeded[who];
    const tokens = person?.tokens ?? [];
    return this.place.load<Job, Sent>({
      port: server.port,
      connections: 2,
      tokens,
      salt: 'read',
      from: 0,
      path,
      ...options,
    });
  }

  statementsOfRead(name: ReadName): Promise<Statement[]> {
    return statementsOf(this.place, () => this.read(this.product, name, { count: 1 }));
  }

  /** The statements of one sheet, the second of its judge: the first one fills what the product keeps of the standard. */
  async statementsOfSheet(salt: string): Promise<Statement[]> {
    await this.sheets(this.product, { salt, from: 0, count: 20 });
    return statementsOf(this.place, (attempt) => this.sheets(this.product, { salt, from: 20 + attempt, count: 1 }));
  }

  /** The equal-duty limit: those very statements, with words for what differs from sheet to sheet. */
  async bare(statements: readonly Statement[], readStatements: BareConfig['reads'] = {}): Promise<Running> {
    const judge = this.seeded.judges[0];
    const visit = this.seeded.visits[1] ?? '';
    const sheet = statements.find((s) => s.name === 'sheet_insert')?.values ?? [];
    const words = new Map<string | null | undefined, string>([
      ...([
        [sheet[0], '{id}'],
        [sheet[17], '{digest}'],
        [visit, '{visit}'],
      ] as const),
      ...([
        [judge?.judge, '{judge}'],
        [judge?.account, '{account}'],
        [sheet[5], '{points}'],
      ] as const),
    ]);
    const write = statements.map(({ name, text, values }) => ({
      ...{ name, text },
      values: values.map((v) => (v?.startsWith('\\x') ? '{token}' : (words.get(v) ?? v))),
    }));
    const readable = Object.entries(readStatements).map(([path, list]) => [path, list.map(withToken)]);
    return this.place.server('bare', { people: this.people, write, reads: Object.fromEntries(readable) as object });
  }

  /** The bare limit: one statement is one transaction, the points one array, and nobody asks anything. */
  async limit(): Promise<Running> {
    const text = `insert into bench_sheet (id, visit_id, points, digest) values ($1, $2, $3, $4) on conflict (id) do nothing`;
    const write = [{ name: 'limit', text, values: ['{id}', '{visit}', '{points}', '{digest}'] }];
    return this.place.server('bare', { people: this.people, write, reads: {} });
  }

  async benchTables(): Promise<void> {
    await this.place.owner.query(`
      create table if not exists bench_sheet (id uuid primary key, visit_id uuid not null, points smallint[] not null, digest text not null);
      create table if not exists bench_naive_sheet (id uuid primary key, "visitId" uuid not null);
      create table if not exists bench_naive_value (id serial primary key, item text not null, points smallint not null,
        "sheetId" uuid references bench_naive_sheet (id));
      grant select, insert, update on bench_sheet, bench_naive_sheet, bench_naive_value to xl_app;
      grant usage on sequence bench_naive_value_id_seq to xl_app`);
  }
}

const withToken = (s: Statement): Statement => ({
  ...s,
  values: s.values.map((v) => (v?.startsWith('\\x') ? '{token}' : v)),
});
export const besidesFrame = (statements: readonly Statement[]): number => statements.filter((s) => !isFrame(s)).length;
