import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from './files.ts';
import { commandOf, type Launcher } from './launcher.ts';

export const ownerRole = 'xinglou';

/** The names inside the data folder. The server's own folder is one of them, its password lies beside it. */
export const inside = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  password: join(dataDir, 'postgres.password'),
  log: join(dataDir, 'postgres.log'),
  holder: join(dataDir, 'postgres.lock'),
});

/** Makes the server's folder when there is none; answers the owner's password. Never empties a folder that it did not make. */
export async function ensureCluster(launcher: Launcher, dataDir: string, fast: boolean): Promise<string> {
  const { cluster, password } = inside(dataDir);
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    handOver(cluster, launcher.owner);
    if (!existsSync(password)) throw new Error(`${password} is missing: put it back from a backup of the data folder.`);
    return readFileSync(password, 'utf8').trim();
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0)
    throw new Error(`${cluster} holds something that is not a database. Nothing was touched.`);
  return initialise(launcher, dataDir, fast);
}

/** Beside its final place and renamed when complete: a start that is interrupted leaves nothing that looks whole. */
async function initialise(launcher: Launcher, dataDir: string, fast: boolean): Promise<string> {
  const { cluster, password } = inside(dataDir);
  const half = `${cluster}.new`;
  const handed = `${password}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(handed, `${secret}\n`, { mode: 0o600 });
  if (launcher.owner) for (const path of [half, handed]) chownSync(path, launcher.owner.uid, launcher.owner.gid);
  try {
    await initdb(launcher, half, handed, fast);
    writeFileSync(password, `${secret}\n`, { mode: 0o600 });
    chmodSync(password, 0o600);
    rmSync(cluster, { recursive: true, force: true }); // empty, see ensureCluster
    renameSync(half, cluster);
  } finally {
    rmSync(handed, { force: true });
  }
  return secret;
}

async function initdb(launcher: Launcher, folder: string, password: string, fast: boolean): Promise<void> {
  const open = launcher.byDescriptor ? [openSync(folder, 'r'), openSync(password, 'r')] : [];
  const at = (path: string, descriptor: number) => (launcher.byDescriptor ? `/proc/self/fd/${descriptor}` : path);
  const { command, args, options } = commandOf(launcher, 'initdb', [
    ...['-D', at(folder, 3), '-U', ownerRole, `--pwfile=${at(password, 4)}`],
    ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--encoding=UTF8', '--data-checksums'],
    ...['--locale-provider=icu', '--icu-locale=zh-Hans', '--locale=C', ...(fast ? ['--no-sync'] : [])],
  ]);
  try {
    await new Promise<void>((done, fail) => {
      const child = spawn(command, args, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe', ...open] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += String(part)));
      child.once('error', fail);
      child.once('close', (code) => (code === 0 ? done() : fail(new Error(`initdb failed:\n${said.slice(-2000)}`))));
    });
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}
