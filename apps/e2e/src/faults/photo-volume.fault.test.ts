import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Product, startProduct } from '../product.ts';
import { Phone, morning, sha256, signIn } from './phone.ts';
import { aPhoto } from './photo.ts';

jest.setTimeout(600_000);

// A disk of its own, 4 MB, that only the api's own view of the file system has; where a machine allows none, a limit on the size of its files.
const asRoot = process.getuid?.() === 0 ? [] : ['-r'];
const mayMount = spawnSync('unshare', [...asRoot, '-m', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp']).status === 0;
const onSmallDisk = (dataDir: string) => [
  ...['unshare', ...asRoot, '-m', 'sh', '-c'],
  ...['mkdir -p "$0/photos" && mount -t tmpfs -o size=4m tmpfs "$0/photos" && exec "$@"', dataDir],
];

let product: Product;
beforeAll(async () => {
  product = await startProduct(mayMount ? { prefix: onSmallDisk } : {});
});
afterAll(() => product?.stop());

const volume = () => join(`/proc/${product.api.pid}/root`, product.dataDir, 'photos');
const limit = (size: string) => spawnSync('prlimit', ['--pid', String(product.api.pid), `--fsize=${size}:`]);
function fill(): void {
  if (!mayMount) return void limit('1');
  try {
    for (let n = 0; ; n += 1) writeFileSync(join(volume(), `filler-${n}`), Buffer.alloc(n < 60 ? 65_536 : 512));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
function free(): void {
  if (!mayMount) return void limit('unlimited');
  for (const name of readdirSync(volume())) if (name.startsWith('filler')) rmSync(join(volume(), name));
}

it(`a full photo volume (${mayMount ? 'a disk of 4 MB' : 'a limit of file size'}) says so, keeps no half, lets sheets and reading go on, and works again when there is room`, async () => {
  const cookie = await signIn(product.url, 'judge-01');
  const put = (bytes: Buffer) =>
    fetch(`${product.url}/api/photos/${sha256(bytes)}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'image/png' },
      body: new Uint8Array(bytes),
    });
  const [first, second] = [await aPhoto(1), await aPhoto(2)];
  expect((await put(first)).status).toBe(201);
  fill();
  const full = await put(second);
  expect([full.status, await full.json()]).toEqual([507, expect.objectContaining({ code: 'storage-full' })]);
  expect((await put(first)).status).toBe(200);
  const office = await signIn(product.url, 'office');
  expect((await fetch(`${product.url}/api/photos/${sha256(first)}`, { headers: { cookie: office } })).status).toBe(200);
  const { visits, standard } = await morning(product.url, cookie);
  if (visits[0]) await new Phone(() => product.url, cookie, visits[0], standard).score('照片以外');
  const halves = readdirSync(volume(), { recursive: true }).filter((name) => /\/\.[^/]+$/.test(String(name)));
  expect([halves, await rows(sha256(second))]).toEqual([[], 0]);
  free();
  expect((await put(second)).status).toBe(201);
  expect(await rows(sha256(second))).toBe(1);
});

async function rows(sent: string): Promise<number> {
  const db = new pg.Client({ connectionString: product.database.url });
  await db.connect();
  const { rowCount } = await db.query('select from photo where sent_sha256 = $1', [sent]);
  await db.end();
  return rowCount ?? -1;
}
