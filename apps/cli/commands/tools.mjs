import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { tail } from '../start/install.mjs';
import { root } from '../start/root.mjs';
import { Stop } from '../start/say.mjs';

/** Runs a command to its end; a failure that is a sentence already is printed as it is. */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop || error?.name === 'BadBackup' ? error.message : error);
    process.exitCode = 1;
  }
}

/** One of the api's commands that need no server (apps/api/src/maintenance.ts); what it answers. */
export function maintenance(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', join(root, 'apps/api/dist/maintenance.js'), ...args],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Stop(`${tail(stderr)}\n${args[0]} 没有成功。 ${args[0]} failed.`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1));
}
