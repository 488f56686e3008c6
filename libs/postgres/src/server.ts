import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { commandOf, type Launcher } from './launcher.ts';
import { alive, endProcess, servesFolder } from './processes.ts';

const durable = ['password_encryption=scram-sha-256', 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off'];
/** Personal values of a failed statement stay out of the log. */
const discreet = ['log_parameter_max_length_on_error=0', 'log_error_verbosity=terse'];
const forTests = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

export interface Server {
  readonly child: ChildProcess;
  readonly port: number;
  readonly exited: Promise<number | null>;
}

/** A server of this folder that outlived its launcher is stopped; a pid file that nobody stands behind is removed. */
export async function clearOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (servesFolder(pid, cluster)) await endProcess(pid);
  else if (alive(pid)) rmSync(file, { force: true }); // the number belongs to another program by now
}

export interface ServerOptions {
  readonly fast: boolean;
  readonly settings: readonly string[];
  readonly login: { readonly user: string; readonly password: string };
  readonly port?: number;
}

export async function startServer(
  launcher: Launcher,
  where: { cluster: string; log: string },
  options: ServerOptions,
): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const from = sizeOf(where.log);
    const server = await launch(launcher, where, options);
    if (await answers(server, options.login)) return server;
    await endProcess(server.child.pid ?? 0);
    const said = readFileSync(where.log, 'utf8').slice(from);
    // The port was taken between our look and its start, or an earlier server's children are still leaving.
    const passing = /could not (bind|create any TCP)|pre-existing shared memory|is another postmaster/i.test(said);
    if (!passing || attempt >= 6) throw new Error(`PostgreSQL did not start (see ${where.log}):\n${said.slice(-2000)}`);
    await pause(300 * attempt);
  }
}

async function launch(
  launcher: Launcher,
  where: { cluster: string; log: string },
  { fast, settings, port: given }: ServerOptions,
): Promise<Server> {
  const port = given ?? (await freePort());
  if (sizeOf(where.log) > 20_000_000) truncateSync(where.log);
  const log = openSync(where.log, 'a', 0o600);
  const folder = launcher.byDescriptor ? openSync(where.cluster, 'r') : undefined;
  const chosen = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, ...durable, ...discreet];
  const { command, args, options } = commandOf(launcher, 'postgres', [
    ...['-D', folder === undefined ? where.cluster : '/proc/self/fd/3'],
    ...[...chosen, ...(fast ? forTests : []), ...settings].flatMap((setting) => ['-c', setting]),
  ]);
  const stdio = ['ignore', log, log, ...(folder === undefined ? [] : [folder])] as const;
  // Its own process group: Ctrl-C in the terminal must not reach it before those who use it have stopped.
  const child = spawn(command, args, { ...options, cwd: '/', stdio: [...stdio], detached: true });
  const exited = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
    child.once('error', () => done(null));
  });
  child.unref();
  for (const descriptor of [log, ...(folder === undefined ? [] : [folder])]) closeSync(descriptor);
  return { child, port, exited };
}

/** True once a login succeeds, false when the process has ended. "Starting up" (57P03) may last: it replays its log. */
async function answers({ child, port }: Server, login: { user: string; password: string }): Promise<boolean> {
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(15)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const client = new pg.Client({
      ...login,
      host: '127.0.0.1',
      port,
      database: 'postgres',
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => {});
    // Not waited for: a connection that the starting server has cut may never say that it ended.
    const leave = () => void client.end().catch(() => {});
    try {
      await client.connect();
      leave();
      return true;
    } catch (error) {
      leave();
      const { code } = error as { code?: string };
      const notYet = code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === undefined;
      if (!notYet) throw error;
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);
