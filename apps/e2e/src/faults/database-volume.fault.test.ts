import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { withClient } from '@xinglou/postgres';
import { type Product, startProduct } from '../product.ts';
import { Phone, morning, read, signIn } from './phone.ts';
import { type SmallDisk, mayMount, postgresOnSmallDisk } from './small-disk.ts';

jest.setTimeout(600_000); // a machine may be busy; nothing here waits for a time to pass

// A disk of 224 MB that only PostgreSQL has; where a machine allows none, PostgreSQL's own word for a full one.
let product: Product;
let disk: SmallDisk;
beforeAll(async () => {
  const database = async (dataDir: string) => {
    const server = await postgresOnSmallDisk(join(dataDir, 'database'), '224m');
    ({ disk } = server);
    return server;
  };
  product = await startProduct(mayMount ? { database } : {});
});
const owner = (text: string) => withClient(product.database.url, (db) => db.query(text));
const fill = async () =>
  mayMount
    ? disk.fill()
    : owner(`create function full_disk() returns trigger language plpgsql as $$ begin raise sqlstate '53100'; end $$;
             create trigger full_disk before insert on score_sheet execute function full_disk()`);
const free = async () => (mayMount ? disk.free() : owner('drop function full_disk cascade'));
afterAll(() => product?.stop());

it(`a full database volume (${mayMount ? 'a disk of 224 MB' : 'SQLSTATE 53100'}) says so, loses and halves nothing, lets people read, and takes the sheet when there is room`, async () => {
  const cookie = await signIn(product.url, 'judge-01');
  const { visits, standard } = await morning(product.url, cookie);
  if (!visits[0]) throw new Error('the judge has no visit left');
  const phone = new Phone(() => product.url, cookie, visits[0], standard);
  const first = await phone.score('之前');
  await fill();
  const sending = (async () => {
    while (phone.refused.length === 0) await phone.score('写满');
  })();
  while (phone.refused.length === 0) await pause(50);
  expect(phone.refused[0]).toMatch(/^507 .*"code":"storage-full"/);
  expect(await read(product.url, cookie, `/api/score-sheets/${first.id}`)).toMatchObject({ digest: first.digest });
  expect((await fetch(`${product.url}/api/health/ready`)).status).toBe(200);
  const { pid } = product.api;
  await free();
  await sending;
  expect(new Set(phone.refused.map((answer) => answer.slice(0, 3)))).toEqual(new Set(['507']));
  expect([product.api.pid, product.api.exitCode]).toEqual([pid, null]);
  const stored = await withClient(product.database.url, (db) =>
    db.query<{ id: string; digest: string; audited: number }>(
      `select s.id, s.digest, (select count(*)::int from audit a where a.subject->>'sheet' = s.id::text) as audited
         from score_sheet s where s.visit_id = $1 order by s.received_at`,
      [visits[0]?.id],
    ),
  );
  expect(stored.rows.map(({ id, digest }) => ({ id, digest }))).toEqual(
    phone.ledger.map(({ id, digest }) => ({ id, digest })),
  );
  expect(new Set(stored.rows.map((row) => row.audited))).toEqual(new Set([1]));
});
