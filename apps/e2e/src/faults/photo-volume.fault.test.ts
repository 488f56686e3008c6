import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Product, startProduct } from '../product.ts';
import { Phone, morning, sha256, signIn } from './phone.ts';
import { aPhoto } from './photo.ts';
import { SmallDisk, mayMount, onSmallDisk } from './small-disk.ts';

jest.setTimeout(600_000);

// A disk of 4 MB that only the api has; where a machine allows none, a limit on the size of its files.
let product: Product;
let disk: SmallDisk;
beforeAll(async () => {
  product = await startProduct(mayMount ? { prefix: (dataDir) => onSmallDisk(join(dataDir, 'photos'), '4m') } : {});
  disk = new SmallDisk(product.api.pid, join(product.dataDir, 'photos'));
});
afterAll(() => product?.stop());

const limit = (size: string) => spawnSync('prlimit', ['--pid', String(product.api.pid), `--fsize=${size}:`]);
const fill = () => (mayMount ? disk.fill() : void limit('1'));
const free = () => (mayMount ? disk.free() : void limit('unlimited'));

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
  const halves = readdirSync(disk.folder, { recursive: true }).filter((name) => /\/\.[^/]+$/.test(String(name)));
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
