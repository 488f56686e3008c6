import { execFile } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { walk } from './files.ts';

const run = promisify(execFile);

export type LauncherName = 'direct' | 'nobody' | 'unshare' | 'copy';

/**
 * How PostgreSQL runs here. It refuses to run as root, and a container often is root: then it runs as `nobody`
 * where nobody may enter the folders, else as nobody of a user namespace (its files stay root's), else from a
 * readable copy that is handed the data folder as an open file descriptor.
 */
export interface Launcher {
  readonly name: LauncherName;
  readonly native: string;
  /** Who runs it; undefined: whoever we are. */
  readonly runsAs?: { readonly uid: number; readonly gid: number };
  /** Whose the data folder must be; undefined: leave it. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly prefix: readonly string[];
  /** The data folder is reached through descriptor 3, past parents that nobody may not enter. */
  readonly byDescriptor: boolean;
}

export async function chooseLauncher(
  native: string,
  dataDir: string,
  { only, shelf = '/var/lib/xinglou-postgres' }: { only?: LauncherName | undefined; shelf?: string | undefined } = {},
): Promise<Launcher> {
  const tried: string[] = [];
  for (const candidate of candidates(native, dataDir, shelf)) {
    if (only && candidate.name !== only) continue;
    try {
      const launcher = candidate.make();
      await run(...versionOf(launcher));
      return launcher;
    } catch (error) {
      tried.push(`${candidate.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(
    `PostgreSQL cannot run here as ${process.getuid?.() === 0 ? 'root' : 'this user'} (${tried.join('; ')}). ` +
      'Run as an ordinary user, or move the project or DATA_DIR to a folder that other users may enter, or set DATABASE_URL.',
  );
}

function candidates(native: string, dataDir: string, shelf: string): { name: LauncherName; make: () => Launcher }[] {
  const plain = { native, prefix: [], byDescriptor: false };
  if (process.getuid?.() !== 0) return [{ name: 'direct', make: () => ({ ...plain, name: 'direct' }) }];
  const root = { uid: 0, gid: 0 };
  return [
    {
      name: 'nobody',
      make: () => {
        const nobody = nobodyHere();
        for (const path of ['bin/postgres', 'share/postgresql/postgres.bki', 'lib'])
          requireOpenToAll(join(native, path));
        requireOpenToAll(dataDir);
        return { ...plain, name: 'nobody', runsAs: nobody, owner: nobody };
      },
    },
    {
      name: 'unshare',
      make: () => ({
        ...plain,
        name: 'unshare',
        owner: root,
        prefix: ['unshare', '-U', '--map-user=65534', '--map-group=65534'],
      }),
    },
    {
      name: 'copy',
      make: () => {
        const nobody = nobodyHere();
        return {
          name: 'copy',
          native: readableCopy(native, shelf),
          prefix: [],
          runsAs: nobody,
          owner: nobody,
          byDescriptor: true,
        };
      },
    },
  ];
}

/** The command line of one of PostgreSQL's programs under this launcher. */
export function commandOf(launcher: Launcher, program: 'initdb' | 'postgres', args: readonly string[]) {
  const [command, ...rest] = [...launcher.prefix, join(launcher.native, 'bin', program), ...args] as [
    string,
    ...string[],
  ];
  return { command, args: rest, options: { ...launcher.runsAs, env: environment() } };
}

function versionOf(launcher: Launcher): [string, string[], object] {
  const { command, args, options } = commandOf(launcher, 'postgres', ['--version']);
  return [command, args, { ...options, cwd: '/' }];
}

/** Nothing of ours (passwords, PG* settings) reaches the server's environment. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, ...(SystemRoot ? { SystemRoot } : {}), LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

/** PostgreSQL looks its user up by number, so the number must be one of /etc/passwd. */
function nobodyHere(): { uid: number; gid: number } {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!line) throw new Error('this machine has no user nobody');
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

function requireOpenToAll(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  const file = statSync(path);
  const needed = file.isDirectory() ? 0o1 : 0o4;
  if ((file.mode & needed) !== needed) throw new Error(`other users may not read ${path}`);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o1) === 0) throw new Error(`other users may not enter ${folder}`);
    if (folder === dirname(folder)) return;
  }
}

/** Only root comes here, so the copy lies where only root may write: nobody can plant a program. */
function readableCopy(native: string, shelf: string): string {
  const { name, version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as Record<string, string>;
  const copy = join(shelf, `${(name ?? '').replace(/\W+/g, '-')}-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  chownSync(shelf, 0, 0);
  chmodSync(shelf, 0o755);
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  renameSync(half, copy);
  return copy;
}

function openToAll(folder: string): void {
  for (const entry of walk(folder)) chmodSync(entry.path, entry.folder || entry.runs ? 0o755 : 0o644);
}
