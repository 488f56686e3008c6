import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RunningPostgres } from '@xinglou/postgres';

const asRoot = process.getuid?.() === 0 ? [] : ['-r'];
export const mayMount = spawnSync('unshare', [...asRoot, '-m', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp']).status === 0;

/** Runs a command with a disk of its own at `folder`, which only it and its children see. */
export const onSmallDisk = (folder: string, size: string): string[] => [
  ...['unshare', ...asRoot, '-m', 'sh', '-c'],
  ...[`mkdir -p "$0" && mount -t tmpfs -o size=${size},mode=711 tmpfs "$0" && exec "$@"`, folder],
];

/** A disk that only process `pid` sees, from outside. */
export class SmallDisk {
  readonly folder: string;
  constructor(pid: number | undefined, folder: string) {
    this.folder = join(`/proc/${pid}/root`, folder);
  }

  fill(): void {
    try {
      for (let n = 0, size = 1 << 20; ; n += 1)
        try {
          writeFileSync(join(this.folder, `filler-${n}`), Buffer.alloc(size));
          this.#fillers.push(`filler-${n}`);
        } catch (error) {
          if (size <= 512) throw error;
          size /= 2;
        }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  free(): void {
    for (const name of this.#fillers.splice(0)) rmSync(join(this.folder, name), { force: true });
  }
  readonly #fillers: string[] = [];
}

const serve = `
  import { startPostgres } from '@xinglou/postgres';
  const server = await startPostgres({ dataDir: process.argv[1], settings: ['max_wal_size=64MB', 'min_wal_size=64MB'] });
  console.log(JSON.stringify({ url: server.url, port: server.port, pid: server.pid }));
  process.stdin.resume().once('end', () => server.stop().then(() => process.exit()));`;

/** The embedded PostgreSQL with its data on a small disk of its own. */
export async function postgresOnSmallDisk(
  folder: string,
  size: string,
): Promise<RunningPostgres & { disk: SmallDisk }> {
  const [command = '', ...args] = onSmallDisk(folder, size);
  const child = spawn(command, [...args, process.execPath, '--input-type=module', '-e', serve, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  for await (const line of createInterface({ input: child.stdout })) {
    const found = JSON.parse(line) as Pick<RunningPostgres, 'url' | 'port' | 'pid'>;
    const stop = async () => {
      child.stdin.end();
      await exited;
    };
    return { ...found, launcher: 'direct', exited, stop, disk: new SmallDisk(child.pid, folder) };
  }
  throw new Error('PostgreSQL did not start on its small disk');
}
