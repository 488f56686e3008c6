import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a container nobody may be left to bury a dead orphan: its entry answers signals but runs no more. */
function isZombie(pid: number): boolean {
  return statOf(pid)?.[0] === 'Z';
}

function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Tells a process from a later one that was given the same number (in a container numbers repeat at once). */
export const birthOf = (pid: number): string => statOf(pid)?.[19] ?? '';

/** Is this process the PostgreSQL server of that folder, and not another one that inherited its number? */
export function servesFolder(pid: number, cluster: string): boolean {
  if (!alive(pid)) return false;
  try {
    const folder = realpathSync(cluster);
    if (process.platform === 'linux')
      return (
        readlinkSync(`/proc/${pid}/cwd`) === folder && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      );
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(cluster);
  } catch {
    return false;
  }
}

/** Fast shutdown first; what does not end within its patience is ended harder. WAL makes even the last one harmless. */
export async function endProcess(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + patience; Date.now() < end; await pause(20)) if (!alive(pid)) return;
  }
}

/** Marks a folder as in use by this process. Throws `FolderInUse` while the one that marked it still runs. */
export function hold(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 20) throw error;
      const pid = holderOf(file);
      if (pid !== undefined) throw new FolderInUse(file, pid);
      rmSync(file, { force: true });
    }
  }
}

export function holderOf(file: string): number | undefined {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; born: string };
    return alive(pid) && birthOf(pid) === born ? pid : undefined;
  } catch {
    return undefined;
  }
}

export class FolderInUse extends Error {
  override name = 'FolderInUse';
  readonly pid: number;
  constructor(file: string, pid: number) {
    super(`The data folder of ${file} is in use by process ${pid}.`);
    this.pid = pid;
  }
}
