// A small workspace for the launcher: the real launcher and the real database, with an npm, an nx and an api that
// are a few lines each, so that every ending can be provoked in a second.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(process.cwd(), '../..');
const npm = `
import { mkdirSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
if (process.env.NPM_FAILS) { console.error('npm error network unreachable'); process.exit(1); }
mkdirSync('node_modules/@xinglou', { recursive: true });
mkdirSync('node_modules/nx/dist/bin', { recursive: true });
symlinkSync(${JSON.stringify(join(project, 'libs/postgres'))}, 'node_modules/@xinglou/postgres');
copyFileSync('nx.fixture.mjs', 'node_modules/nx/dist/bin/nx.js');
writeFileSync('node_modules/package.json', '{"type":"module"}');
writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/nx":{"version":"1.0.0"}}}');
`;
const nx = `
import { mkdirSync, copyFileSync } from 'node:fs';
if (process.env.BUILD_FAILS) { console.log('error TS2322 in libs/domain'); process.exit(1); }
mkdirSync('apps/api/dist', { recursive: true });
copyFileSync('api.fixture.mjs', 'apps/api/dist/main.js');
`;
const api = `
import { createServer } from 'node:http';
console.log('api: ' + JSON.stringify({ demo: process.env.DEMO, dataDir: process.env.DATA_DIR, app: process.env.DATABASE_APP_PASSWORD?.length }));
if (process.env.API_FAILS) { console.error('api: no such table'); process.exit(3); }
const server = createServer((_, answer) => { answer.statusCode = 200; answer.end('ok'); console.log(JSON.stringify({ time: 'now', level: 'info', route: '/api/health/ready' })); }).listen(Number(process.env.PORT));
process.on('SIGTERM', () => server.close(() => { console.log('api: closed'); process.exit(0); }) );
`;

export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'xl-launch-'));
  readonly dataDir = join(this.root, '.data');
  readonly #runs: ChildProcess[] = [];

  constructor() {
    chmodSync(this.root, 0o755);
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    };
    cpSync(join(project, 'apps/cli/start'), join(this.root, 'apps/cli/start'), { recursive: true });
    mkdirSync(join(this.root, 'libs'));
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{"packages":{"":{},"node_modules/nx":{"version":"1.0.0"}}}');
    for (const file of ['tsconfig.base.json', 'nx.json']) write(file, '{}');
    write('apps/api/package.json', '{"scripts":{"build":"x"},"config":{"node":"--no-warnings"}}');
    write('npm-cli.mjs', npm);
    write('nx.fixture.mjs', nx);
    write('api.fixture.mjs', api);
  }

  start(port: number, env: Record<string, string> = {}): Run {
    const { DEMO_PASSWORD: _demo, DATABASE_URL: _url, DATABASE_APP_PASSWORD: _app, ...inherited } = process.env;
    const child = spawn(process.execPath, ['apps/cli/start/main.mjs'], {
      cwd: this.root,
      env: { ...inherited, PORT: String(port), npm_execpath: join(this.root, 'npm-cli.mjs'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#runs.push(child);
    return new Run(child);
  }

  read = (path: string) =>
    existsSync(join(this.root, path)) ? readFileSync(join(this.root, path), 'utf8') : undefined;

  /** The database server's process, from its own note. */
  databasePid = () => Number(this.read('.data/postgres/postmaster.pid')?.split('\n')[0]);

  async remove(): Promise<void> {
    for (const child of this.#runs)
      if (child.exitCode === null && child.signalCode === null) await ended(child, 'SIGTERM');
    rmSync(this.root, { recursive: true, force: true });
  }
}

export class Run {
  said = '';
  readonly #code: Promise<number | null>;
  readonly child: ChildProcess;
  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => (this.said += String(part)));
    this.#code = new Promise((done) => child.once('close', (code) => done(code)));
  }

  /** Settles when the output holds the text; fails when the process ends without it. */
  async says(text: string): Promise<string> {
    await new Promise<void>((done, fail) => {
      const look = () => this.said.includes(text) && done();
      for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', look);
      void this.#code.then(() =>
        this.said.includes(text) ? done() : fail(new Error(`never said ${text}:\n${this.said}`)),
      );
      look();
    });
    return this.said;
  }

  async ends(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    return this.#code;
  }
}

const ended = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((done) => {
    child.once('close', () => done());
    child.kill(signal);
  });

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
