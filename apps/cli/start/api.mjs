import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { requestLog } from './request-log.mjs';
import { Stop } from './say.mjs';

/** The api in a process group of its own: only we stop it, so Ctrl-C cannot end it twice; and it ends when we are killed. */
export function startApi(root, env) {
  const guard = pathToFileURL(join(root, 'apps/cli/start/end-with-parent.mjs')).href;
  // Its own flags stand in its package: within bounds V8 collects in time and holds half of the memory for the same work.
  const { config } = JSON.parse(readFileSync(join(root, 'apps/api/package.json'), 'utf8'));
  const flags = config.node.split(' ');
  const child = spawn(process.execPath, [...flags, '--import', guard, join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: { NODE_ENV: 'production', ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const log = requestLog(join(env.DATA_DIR, 'api.log'));
  const streams = [child.stdout, child.stderr].map((stream) => {
    const lines = createInterface({ input: stream }).on('line', (line) => {
      if (!isRoutine(line)) console.log(line);
      if (line.startsWith('{')) log.write(`${line}\n`);
    });
    return new Promise((done) => lines.once('close', done));
  });
  const ended = new Promise((done) => {
    child.once('exit', (code, signal) => Promise.all(streams).then(() => log.end(() => done(signal ?? code))));
    child.once('error', (error) => done(error.message));
  });
  return { child, ended };
}

/** The terminal shows what people wrote for people and what went wrong; the record of requests goes to the file. */
const isRoutine = (line) => line.startsWith('{') && !/"level":"(error|fatal)"/.test(line);

/** Ready when it says so itself; a migration or the demo may take its time, but a dead process never gets ready. */
export async function whenReady({ child, ended }, port, tls, check) {
  let over = false;
  ended.then(() => (over = true));
  while (!over) {
    check();
    if (await answersReady(port, tls)) return;
    await Promise.race([pause(100), ended]);
  }
  throw apiEnded(child.exitCode ?? child.signalCode);
}

export const apiEnded = (how) =>
  new Stop(`服务意外结束（${how}），原因见上面的输出。 The server ended by itself (${how}); its last lines are above.`);

function answersReady(port, tls) {
  return new Promise((done) => {
    const options = { host: '127.0.0.1', port, path: '/api/health/ready', timeout: 2000, rejectUnauthorized: false };
    const request = (tls ? httpsGet : httpGet)(options, (answer) => {
      answer.resume();
      done(answer.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => done(false));
  });
}

export async function stopApi({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = await Promise.race([ended, pause(20_000, 'late', { ref: false })]);
  if (late === 'late') child.kill('SIGKILL');
  await ended;
}
