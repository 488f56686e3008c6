import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningPostgres, makeRoles, startPostgres } from '@xinglou/postgres';

export const password = 'Browser-2019-only';
const appPassword = 'app-in-a-browser-test';
const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

export interface ProductOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder that is there already. */
  readonly dataDir?: string;
  /** Where the api reaches the database: the address of a proxy in between. */
  readonly through?: (databaseUrl: string) => Promise<string>;
  /** Another database than one in the data folder. */
  readonly database?: (dataDir: string) => Promise<RunningPostgres>;
  /** What runs node, for an api with a disk of its own. */
  readonly prefix?: (dataDir: string) => readonly string[];
}

/** The built product as a user has it: durable PostgreSQL, the api, three web apps, the demo. Each part can be killed and started anew. */
export class Product {
  readonly url: string;
  readonly dataDir: string;
  database!: RunningPostgres;
  api!: ChildProcess;
  /** What the api wrote to stderr. */
  said = '';
  readonly #options: ProductOptions;
  readonly #port: number;
  #databaseUrl = '';

  private constructor(port: number, options: ProductOptions) {
    this.#port = port;
    this.#options = options;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'xinglou-e2e-'));
    chmodSync(this.dataDir, 0o711);
  }

  static async start(options: ProductOptions = {}): Promise<Product> {
    const product = new Product(await freePort(), options);
    await product.startDatabase();
    await makeRoles(product.database.url, appPassword);
    product.#databaseUrl = (await options.through?.(product.database.url)) ?? product.database.url;
    await product.startApi();
    return product;
  }

  /** The database's owner: what a test plants from outside. */
  get databaseUrl(): string {
    return this.database.url;
  }

  /** On the port it had before: the api knows no other address. */
  async startDatabase(): Promise<void> {
    const port = this.database?.port;
    this.database = await (this.#options.database?.(this.dataDir) ??
      startPostgres({ dataDir: this.dataDir, ...(port ? { port } : {}) }));
  }

  async startApi(): Promise<void> {
    this.api = this.spawnApi(this.#port);
    await this.ready();
  }

  /** Another api on the same database and folder, as behind a load balancer. */
  spawnApi(port: number): ChildProcess {
    const [command = '', ...args] = [...(this.#options.prefix?.(this.dataDir) ?? []), process.execPath, main];
    const api = spawn(command, args, {
      env: {
        ...process.env,
        DATABASE_URL: this.#databaseUrl,
        DATABASE_APP_PASSWORD: appPassword,
        DATA_DIR: this.dataDir,
        PORT: String(port),
        DEMO_PASSWORD: password,
        ...this.#options.env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    api.stderr?.on('data', (part: Buffer) => (this.said = (this.said + String(part)).slice(-10_000)));
    return api;
  }

  /** Settles when the api says that it is ready; fails when it has ended. */
  async ready(port = this.#port, api = this.api): Promise<void> {
    for (;;) {
      if (api.exitCode !== null || api.signalCode !== null) throw new Error(`the api ended: ${this.said}`);
      const well = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
        (r) => r.ok,
        () => false,
      );
      if (well) return;
      await pause(50);
    }
  }

  killApi = (): Promise<void> => ended(this.api, 'SIGKILL');

  /** The server and all its processes at once, as a power cut would. */
  async killDatabase(): Promise<void> {
    const { pid } = this.database;
    for (const one of [pid, ...childrenOf(pid)]) {
      try {
        process.kill(one, 'SIGKILL');
      } catch {
        // It ended between the look and the kill.
      }
    }
    await this.database.exited;
    await this.database.stop();
  }

  /** Ends the api as a power cut would, and starts it anew on the same data. */
  async crash(): Promise<void> {
    await this.killApi();
    await this.startApi();
  }

  async stop(): Promise<void> {
    await ended(this.api, 'SIGTERM');
    await this.database.stop();
    if (!this.#options.dataDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export const startProduct = (options?: ProductOptions): Promise<Product> => Product.start(options);

export const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
