import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { chanceOf } from '@xinglou/domain';
import pg from 'pg';
import { type Product, startProduct } from '../product.ts';
import { recomputed } from './commands.ts';
import { Phone, morning, signIn } from './phone.ts';

// FAULT_KILLS=500 FAULT_SEED=7 for a long night.
const kills = Number(process.env['FAULT_KILLS'] ?? 50);
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);

jest.setTimeout(Math.max(600_000, kills * 12_000)); // a machine may be busy, and the nights long; nothing here waits for a time to pass

let product: Product;
const phones: Phone[] = [];
beforeAll(async () => {
  product = await startProduct();
  for (const judge of ['judge-01', 'judge-04', 'judge-07', 'judge-10']) {
    const cookie = await signIn(product.url, judge);
    const { visits, standard } = await morning(product.url, cookie);
    for (const visit of visits.slice(0, 2)) phones.push(new Phone(() => product.url, cookie, visit, standard));
  }
});
afterAll(() => product?.stop());

it(`${kills} times the api, PostgreSQL or both are killed under load: what was received is there, once and whole (seed ${seed})`, async () => {
  let on = true;
  const received = () => phones.reduce((sum, phone) => sum + phone.ledger.length, 0);
  let heard = () => {};
  const sending = phones.map(async (phone, i) => {
    while (on) {
      await phone.score(`手机${i}`);
      heard();
    }
  });
  /** Fails with the first phone that gives up. */
  const whenReceived = (count: number) =>
    Promise.race([
      Promise.all(sending),
      new Promise<void>((done) => {
        heard = () => received() >= count && done();
        heard();
      }),
    ]);

  // The same kills for the same seed, as far as two processes under load are the same twice.
  const chance = chanceOf(seed);
  for (let n = 0; n < kills; n += 1) {
    await whenReceived(received() + 1 + Math.floor(chance() * 20));
    const kind = chance();
    if (kind < 0.4) await product.crash();
    else if (kind < 0.8) {
      await product.killDatabase();
      await product.startDatabase();
    } else {
      await Promise.all([product.killApi(), product.killDatabase()]);
      await product.startDatabase();
      await product.startApi();
    }
  }
  await whenReceived(received() + phones.length);
  on = false;
  await Promise.all(sending);
  expect(phones.flatMap((phone) => phone.refused)).toEqual([]);
  await compare(phones.flatMap((phone) => phone.ledger));
});

/** The database, asked directly, against the ledger: same ids, same digests, one audit row each, and nothing besides. */
async function compare(ledger: readonly { id: string; digest: string; visitId: string }[]): Promise<void> {
  expect(ledger.length).toBeGreaterThan(kills);
  const db = new pg.Client({ connectionString: product.database.url });
  await db.connect();
  const rows = async (text: string, values: unknown[]) => (await db.query<Record<string, string>>(text, values)).rows;
  const visits = [...new Set(ledger.map((r) => r.visitId))];
  const sheets = await rows(
    'select id, digest from score_sheet where visit_id = any ($1) and judge_id in (select judge_id from account where username = any ($2))',
    [visits, ['judge-01', 'judge-04', 'judge-07', 'judge-10']],
  );
  const audited = await rows(`select subject->>'sheet' as id from audit where action = 'score-sheet.submitted'`, []);
  const checked = await recomputed(product.database.url, product.dataDir);
  await db.end();
  const sorted = (list: readonly { id: string; digest: string }[]) => list.map((r) => `${r.id} ${r.digest}`).sort();
  expect(sorted(sheets as { id: string; digest: string }[])).toEqual(sorted(ledger));
  expect(audited.map((r) => r['id']).sort()).toEqual(ledger.map((r) => r.id).sort());
  expect(checked).toMatchObject({ sheets: { faults: [] }, reckonings: { faults: [] }, photos: { faults: [] } });
}
