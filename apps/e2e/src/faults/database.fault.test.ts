import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { makeRoles, startPostgres } from '@xinglou/postgres';
import pg from 'pg';
import { type Product, ended, freePort, startProduct } from '../product.ts';
import { run } from './commands.ts';
import { Phone, type Standard, type Visit, morning, signIn } from './phone.ts';
import { type Proxy, proxyTo } from './proxy.ts';

jest.setTimeout(600_000); // a machine may be busy; nothing here waits for a time to pass

let product: Product;
let proxy: Proxy;
let cookie: string;
let standard: Standard;
const places: { cookie: string; visit: Visit }[] = [];
beforeAll(async () => {
  product = await startProduct({
    through: async (databaseUrl) => {
      const url = new URL(databaseUrl);
      proxy = await proxyTo(Number(url.port));
      url.port = String(proxy.port);
      return url.href;
    },
  });
  for (const judge of ['judge-01', 'judge-04', 'judge-07']) {
    cookie = await signIn(product.url, judge);
    const found = await morning(product.url, cookie);
    ({ standard } = found);
    for (const visit of found.visits) places.push({ cookie, visit });
  }
});
afterAll(async () => {
  proxy?.speak();
  await product?.stop();
  proxy?.close();
});

const place = (n: number) => {
  const found = places[n];
  if (!found) throw new Error('the judges have no such visit');
  return found;
};
const visit = (n: number) => place(n).visit;
const phone = (n: number, address = () => product.url) => new Phone(address, place(n).cookie, visit(n), standard);
const status = (path: string) => fetch(product.url + path).then((reply) => reply.status);
async function rows<T>(text: string): Promise<T[]> {
  const db = new pg.Client({ connectionString: product.database.url });
  await db.connect();
  const answer = await db.query(text);
  await db.end();
  return answer.rows as T[];
}
const count = async (text: string) => (await rows<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n;
/** Transactions that wait for their client; one that is still there after another write is nobody's any more. */
const transactions = async () =>
  (
    await rows<{ id: string }>(
      `select pid || ' ' || xact_start as id from pg_stat_activity where state like 'idle in transaction%'`,
    )
  ).map((t) => t.id);

it('a database that is stopped is answered with 503 and when to come again; it comes back, the api goes on', async () => {
  const { pid } = product.api;
  await product.database.stop();
  const reply = await fetch(`${product.url}/api/cycles/2019/visits`, { headers: { cookie, 'accept-language': 'zh' } });
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await reply.json()).toMatchObject({
    code: 'temporarily-unavailable',
    detail: expect.stringContaining('还在本机'),
  });
  expect([await status('/api/health/live'), await status('/api/health/ready')]).toEqual([200, 503]);
  await product.startDatabase();
  await product.ready();
  await phone(0).score('数据库回来以后');
  expect(product.api.pid).toBe(pid);
});

it('connections that the database ends under load cost no write', async () => {
  const phones = [phone(1), phone(2)];
  const db = new pg.Client({ connectionString: product.database.url });
  await db.connect();
  for (let n = 0; n < 10; n += 1) {
    const sent = phones.map((one) => one.score(`第${n}次`));
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'xl_app'`);
    await Promise.all(sent);
  }
  await db.end();
  expect(phones.flatMap((one) => one.refused)).toEqual([]);
  expect(
    await count(`score_sheet where visit_id = any ('{${visit(1).id},${visit(2).id}}') and note like '第%次'`),
  ).toBe(20);
});

it('a line that goes dead without a word fails the requests on it and no others, and nothing is written twice', async () => {
  const one = phone(3);
  await one.score('之前');
  proxy.silence();
  const sending = one.score('断线时');
  const reading = await fetch(`${product.url}/api/cycles/2019/visits`, { headers: { cookie } });
  expect([reading.status, reading.headers.get('retry-after')]).toEqual([503, '5']);
  proxy.speak();
  await sending;
  await one.score('之后');
  expect(one.refused).toEqual([]);
  expect(await count(`score_sheet where visit_id = '${visit(3).id}' and note ~ '(之前|断线时|之后)$'`)).toBe(3);
  const open = await transactions();
  await one.score('再一份');
  const stillOpen = await transactions();
  expect(open.filter((transaction) => stillOpen.includes(transaction))).toEqual([]);
});

it('ten times sixteen uploads that break off in the middle hold nothing: the next one is taken', async () => {
  const aborted = () =>
    new Promise<void>((done) => {
      const upload = request(`${product.url}/api/score-sheets/${randomUUID()}`, {
        method: 'PUT',
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': 200_000, cookie },
      });
      upload.on('error', () => done());
      upload.write('{"visitId":"'.padEnd(100_000, 'x'), () => upload.destroy());
      upload.on('close', () => done());
    });
  for (let n = 0; n < 10; n += 1) await Promise.all(Array.from({ length: 16 }, aborted));
  const one = phone(4);
  await one.score('以后');
  const open = await transactions();
  await one.score('再一份');
  const stillOpen = await transactions();
  expect(open.filter((transaction) => stillOpen.includes(transaction))).toEqual([]);
});

it('two apis are restarted one after the other under load: every sheet is received, none is refused, each api ends in order', async () => {
  const port = await freePort();
  let second = product.spawnApi(port);
  await product.ready(port, second);
  const addresses = [product.url, `http://127.0.0.1:${port}`];
  let turn = 0;
  const phones = [5, 6].map((n) => phone(n, () => addresses[(turn += 1) % 2] ?? ''));
  let on = true;
  const sending = phones.map(async (one) => {
    while (on) await one.score('轮换');
  });
  await ended(product.api, 'SIGTERM');
  const codes = [product.api.exitCode];
  await product.startApi();
  await ended(second, 'SIGTERM');
  codes.push(second.exitCode);
  second = product.spawnApi(port);
  await product.ready(port, second);
  on = false;
  await Promise.all(sending);
  await ended(second, 'SIGTERM');
  expect(codes).toEqual([0, 0]);
  expect(phones.flatMap((one) => one.refused)).toEqual([]);
  const received = phones.reduce((sum, one) => sum + one.ledger.length, 0);
  expect(
    await count(`score_sheet where visit_id = any ('{${visit(5).id},${visit(6).id}}') and note like '%轮换'`),
  ).toBe(received);
});

it('a database on which a power cut could lose what was received is refused at the start, by name', async () => {
  const fast = await startPostgres({ fast: true });
  await makeRoles(fast.url, 'app');
  const env = {
    DATABASE_URL: fast.url,
    DATABASE_APP_PASSWORD: 'app',
    PORT: String(await freePort()),
    DATA_DIR: product.dataDir,
  };
  const { code, said } = await run('api/dist/main.js', [], env);
  await fast.stop();
  expect([code, said]).toEqual([78, expect.stringMatching(/fsync=off, full_page_writes=off, synchronous_commit=off/)]);
});
