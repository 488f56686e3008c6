import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { ensureCluster, inside, ownerRole } from './cluster.ts';
import { ensureDatabase, urlOf } from './databases.ts';
import { chooseLauncher, type LauncherName } from './launcher.ts';
import { endProcess, hold, holderOf, servesFolder } from './processes.ts';
import { clearOrphan, startServer } from './server.ts';

export interface PostgresOptions {
  /** The product's data folder; the server keeps `postgres/` and its password in it. Unset with `fast`: a temporary one. */
  readonly dataDir?: string;
  /** For tests: nothing survives a power cut, and the temporary folder goes at the stop. */
  readonly fast?: boolean;
  /** The port of an earlier start, for those who know no other; unset: a free one. */
  readonly port?: number;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Only this way of running it, for the tests of the launcher. */
  readonly launcher?: LauncherName;
  /** Where the readable copy of the programs goes when one is needed. */
  readonly shelf?: string;
}

export interface RunningPostgres {
  /** The owner's: it makes roles and migrates. Requests come as `xl_app`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly launcher: LauncherName;
  /** Settles when the server has ended, wanted or not. */
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

const temporary = 'xinglou-postgres-';
const database = 'xinglou';

/** Starts the embedded PostgreSQL of a data folder, making it first when there is none. Never deletes data. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir: given, fast = false } = options;
  if (given === undefined && !fast) throw new Error('startPostgres needs a dataDir');
  const dataDir = given === undefined ? await temporaryFolder() : resolve(given);
  mkdirSync(dataDir, { recursive: true });
  const { cluster, log, holder } = inside(dataDir);
  const release = hold(holder);
  try {
    const launcher = await chooseLauncher(await findBinaries(), dataDir, {
      only: options.launcher,
      shelf: options.shelf,
    });
    await clearOrphan(cluster);
    const password = await ensureCluster(launcher, dataDir, fast);
    const login = { user: ownerRole, password };
    const server = await startServer(
      launcher,
      { cluster, log },
      {
        ...{ fast, settings: options.settings ?? [], login },
        ...(options.port ? { port: options.port } : {}),
      },
    );
    const pid = server.child.pid ?? 0;
    const admin = urlOf({ ...login, port: server.port, database: 'postgres' });
    await ensureDatabase(admin, database);

    const atExit = () => fast && given === undefined && vanish(server.child.pid, dataDir);
    process.once('exit', atExit);
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      server.child.ref();
      if (server.child.exitCode === null && server.child.signalCode === null) await endProcess(pid);
      await server.exited;
      release();
      process.off('exit', atExit);
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    };
    return {
      url: urlOf({ ...login, port: server.port, database }),
      port: server.port,
      pid,
      launcher: launcher.name,
      exited: server.exited,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    release();
    if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/** The owner's address of the server that runs on this data folder now, started by another process; undefined: none does. */
export function runningUrl(dataDir: string): string | undefined {
  const { cluster, password } = inside(resolve(dataDir));
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    if (!servesFolder(Number(pid), cluster)) return undefined;
    return urlOf({ user: ownerRole, password: readFileSync(password, 'utf8').trim(), port: Number(port), database });
  } catch {
    return undefined;
  }
}

/** Also sweeps what a killed test run left: its server and its folder. */
async function temporaryFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(temporary)) continue;
    const left = join(tmpdir(), name);
    const { cluster, holder } = inside(left);
    if (!readdirSync(left).includes('postgres.lock') || holderOf(holder) !== undefined) continue;
    await clearOrphan(cluster);
    rmSync(left, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), temporary));
  chmodSync(folder, 0o711);
  return folder;
}

function vanish(pid: number | undefined, folder: string): void {
  try {
    if (pid) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next start sweeps what is left.
  }
}
