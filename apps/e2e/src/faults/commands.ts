import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** A program of the built product, run to its end. */
export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const path = fileURLToPath(new URL(`../../../${program}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += String(part)));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

export interface DataCheck {
  readonly [kind: string]: { readonly count: number; readonly faults: readonly string[] };
}

/** Every digest in the database and on the disk, computed again. */
export async function recomputed(databaseUrl: string, dataDir: string): Promise<DataCheck> {
  const { code, said } = await run('api/dist/maintenance.js', ['check'], {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
  });
  if (code !== 0) throw new Error(said);
  return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as DataCheck;
}
