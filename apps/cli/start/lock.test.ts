import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const module = pathToFileURL(resolve(process.cwd(), 'start/data-folder.mjs')).href;
/** Says what came of it, and holds on to what it has until its input ends. */
const start = `
import { lock } from ${JSON.stringify(module)};
let unlock = () => {};
process.stdin.once('data', () => {
  try { unlock = lock(process.argv[1]); console.log('first'); } catch (error) { console.log(error.message); }
});
process.stdin.on('end', () => unlock());
console.log('ready');`;

/** Starts at the same moment; answers what each said. */
async function race(folder: string, count: number): Promise<string[]> {
  const runs = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', start, folder]);
    const lines: string[] = [];
    const heard = (n: number) =>
      new Promise<void>((done) => {
        const check = () => lines.length >= n && done();
        child.stdout.on('data', check);
        check();
      });
    child.stdout.setEncoding('utf8').on('data', (said: string) => lines.push(...said.trim().split('\n')));
    return { child, lines, heard };
  });
  await Promise.all(runs.map((r) => r.heard(1)));
  for (const r of runs) r.child.stdin.write('go\n');
  await Promise.all(runs.map((r) => r.heard(2)));
  const ended = runs.map((r) => new Promise((done) => r.child.once('close', done)));
  for (const r of runs) r.child.stdin.end();
  await Promise.all(ended);
  return runs.map((r) => r.lines[1] ?? '');
}

describe('the lock of a data folder', () => {
  it.each(['free', 'left by a process that was killed'])(
    'lets exactly one of six in where it is %s',
    async (state) => {
      for (let round = 0; round < 5; round++) {
        const folder = mkdtempSync(join(tmpdir(), 'xl-lock-'));
        folders.push(folder);
        if (state !== 'free') writeFileSync(join(folder, 'start.lock'), '{"pid":1,"born":"long ago"}');
        const said = await race(folder, 6);
        expect(said.filter((s) => s === 'first')).toHaveLength(1);
        expect(said.filter((s) => s.includes('Already running as process'))).toHaveLength(5);
        expect(readdirSync(folder)).toEqual([]);
      }
    },
    60_000,
  );
});
