import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRoles, startPostgres } from '@xinglou/postgres';

export const password = 'Browser-2019-only';

export interface Product {
  readonly url: string;
  /** The database's owner: what a test plants from outside. */
  readonly databaseUrl: string;
  /** Ends the api as a power cut would, and starts it anew on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** The built product as a user has it: a database of its own, the api, three web apps, the demo. */
export async function startProduct(): Promise<Product> {
  const postgres = await startPostgres({ fast: true });
  const appPassword = 'app-in-a-browser-test';
  await makeRoles(postgres.url, appPassword);
  const dataDir = mkdtempSync(join(tmpdir(), 'xinglou-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url,
    DATABASE_APP_PASSWORD: appPassword,
    DATA_DIR: dataDir,
    PORT: String(port),
    DEMO_PASSWORD: password,
  };
  const url = `http://127.0.0.1:${port}`;
  let api = await startApi(env, url);
  return {
    url,
    databaseUrl: postgres.url,
    crash: async () => {
      await ended(api, 'SIGKILL');
      api = await startApi(env, url);
    },
    stop: async () => {
      await ended(api, 'SIGTERM');
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startApi(env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
  const api = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 1000; tries += 1) {
    if (api.exitCode !== null) throw new Error(`the api ended with ${api.exitCode}`);
    const ready = await fetch(`${url}/api/health/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return api;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the api did not become ready');
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
