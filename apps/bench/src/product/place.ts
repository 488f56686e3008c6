import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningPostgres, appUrl, makeRoles, startPostgres } from '@xinglou/postgres';
import pg from 'pg';
import { type Cost, cpuMs, rssMb } from './processes.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const own = (file: string) => join(root, 'apps/bench/dist/product', file);

export interface Running {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds of processor time until it answered for the first time. */
  readonly startCpuMs: number;
  readonly startRssMb: number;
  stop(): Promise<void>;
}

/** A private PostgreSQL with all safety on, in a folder of its own, and the servers that are measured over it. */
export class Place {
  private readonly running = new Set<ChildProcess>();

  private constructor(
    readonly folder: string,
    readonly postgres: RunningPostgres,
    readonly owner: pg.Pool,
    private readonly password: string,
  ) {}

  static async make(): Promise<Place> {
    const folder = mkdtempSync(join(tmpdir(), 'xinglou-bench-'));
    // DETAIL carries the parameters of a statement; no checkpoint in the middle of a count.
    const settings = [
      'log_error_verbosity=default',
      'log_line_prefix=xl %p %u ',
      'max_wal_size=8GB',
      'checkpoint_timeout=1h',
    ];
    const postgres = await startPostgres({ dataDir: folder, settings });
    const password = randomBytes(18).toString('base64url');
    await makeRoles(postgres.url, password);
    const owner = new pg.Pool({ connectionString: postgres.url, max: 2 });
    owner.on('error', () => undefined);
    const place = new Place(folder, postgres, owner, password);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void place.remove().then(() => process.exit(1)));
    return place;
  }

  get log(): string {
    return join(this.folder, 'postgres.log');
  }

  /** The product as it is delivered: migrates, then serves. */
  product(flags: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Promise<Running> {
    const env = {
      DATABASE_URL: this.postgres.url,
      DATABASE_APP_PASSWORD: this.password,
      DATA_DIR: this.folder,
      DEMO: 'off',
      NODE_ENV: 'production',
      ...more,
    };
    const { config } = JSON.parse(readFileSync(join(root, 'apps/api/package.json'), 'utf8')) as {
      config: { node: string };
    };
    const all = [...config.node.split(' '), ...flags, join(root, 'apps/api/dist/main.js')];
    return this.start('product', all, env, '/api/health/ready');
  }

  /** One of the bench's own servers, as the same role over the same database. */
  server(name: 'bare' | 'naive', config: object): Promise<Running> {
    const url = appUrl(this.postgres.url, this.password);
    return this.start(name, [own(`${name}-server.js`), JSON.stringify({ url, ...config })], {}, '/ready');
  }

  /** Another process, so that what sends takes nothing from what answers. */
  async load<Job extends object, Answer>(job: Job): Promise<Answer> {
    const child = spawn(process.execPath, [own('load.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.running.add(child);
    child.stdin.end(JSON.stringify(job));
    const parts: Buffer[] = [];
    for await (const part of child.stdout) parts.push(part as Buffer);
    this.running.delete(child);
    return JSON.parse(Buffer.concat(parts).toString()) as Answer;
  }

  /** What the server and PostgreSQL spend while `work` runs. */
  async cost<T>(server: Running, work: () => Promise<T>): Promise<T & Cost> {
    const before = [cpuMs(server.pid), cpuMs(this.postgres.pid)];
    const answer = await work();
    const after = [cpuMs(server.pid), cpuMs(this.postgres.pid)];
    return { ...answer, serverMs: after[0]! - before[0]!, postgresMs: after[1]! - before[1]! };
  }

  async number(text: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.owner.query<{ n: string }>(text, values);
    return Number(rows[0]?.n);
  }

  async remove(): Promise<void> {
    for (const child of this.running) child.kill('SIGKILL');
    await this.owner.end();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(name: string, args: string[], env: object, ready: string): Promise<Running> {
    const port = await freePort();
    const { PATH, TMPDIR } = process.env;
    const log = join(this.folder, `${name}.log`);
    const errors = openSync(log, 'a');
    const child = spawn(process.execPath, args, {
      env: { PATH, TMPDIR, PORT: String(port), ...env },
      stdio: ['ignore', 'ignore', errors],
    });
    closeSync(errors);
    this.running.add(child);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const pid = child.pid ?? 0;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${name} ended at its start:\n${readFileSync(log, 'utf8')}`);
      const ok = await fetch(`http://127.0.0.1:${port}${ready}`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) break;
      await pause(20);
    }
    const [startCpuMs, startRssMb] = [cpuMs(pid), rssMb(pid)];
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
      this.running.delete(child);
    };
    return { name, port, pid, startCpuMs, startRssMb, stop };
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
