import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Product, startProduct } from '../product.ts';
import { recomputed, run } from './commands.ts';
import { olderDatabase } from './older-schema.ts';
import { Phone, type Receipt, morning, read, signIn } from './phone.ts';

const passphrase = '石门二路的香樟树';
jest.setTimeout(600_000); // a machine may be busy; nothing here waits for a time to pass

let home: string;
let product: Product;
let again: Product | undefined;
let cookie: string;
let phone: Phone;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'xl-drill-'));
  product = await startProduct();
  cookie = await signIn(product.url, 'judge-01');
  const { visits, standard } = await morning(product.url, cookie);
  if (!visits[0]) throw new Error('the judge has no visit left');
  phone = new Phone(() => product.url, cookie, visits[0], standard);
});
afterAll(async () => {
  await again?.stop();
  await product?.stop();
  rmSync(home, { recursive: true, force: true });
});

const place = () => join(home, 'restored');
const backup = () => join(home, 'all.tar.gz.age');
const restore = (file: string, dataDir: string, secret = passphrase) =>
  run('cli/commands/restore.mjs', [file], { DATA_DIR: dataDir, BACKUP_PASSPHRASE: secret });

describe('a restore drill', () => {
  const before: Receipt[] = [];

  it('makes the backup while a judge sends sheets', async () => {
    for (let n = 0; n < 3; n += 1) before.push(await phone.score('之前'));
    await sealed(3);
    let on = true;
    const sending = (async () => {
      while (on) await phone.score('同时');
    })();
    const made = await run('cli/commands/backup.mjs', [backup()], {
      DATA_DIR: product.dataDir,
      BACKUP_PASSPHRASE: passphrase,
    });
    on = false;
    await sending;
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('已加密') });
  });

  it.each<[string, (good: Buffer) => Buffer, string, RegExp]>([
    [
      'damaged',
      (good) => Buffer.from(good.map((byte, at) => (at === good.length >> 1 ? byte ^ 1 : byte))),
      passphrase,
      /损坏或不完整/,
    ],
    ['cut short', (good) => good.subarray(0, good.length - 100), passphrase, /损坏或不完整/],
    ['of another program', () => Buffer.from('PK\u0003\u0004'), passphrase, /不是星楼的备份/],
    ['whose passphrase is another', (good) => good, 'wrong', /口令/],
  ])('refuses a file that is %s, and touches nothing', async (_, change, secret, sentence) => {
    const file = join(home, 'bad');
    writeFileSync(file, change(readFileSync(backup())));
    const refused = await restore(file, join(home, 'untouched'), secret);
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(sentence) });
    expect(readdirSync(home)).not.toContain('untouched');
  });

  it('brings everything back into an empty place and computes it again', async () => {
    const { code, said } = await restore(backup(), place());
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/核对 .*sheets，4 reckonings，\d+ photos，[1-9]\d* seals[\s\S]*已恢复到/),
    ]);
    again = await startProduct({ dataDir: place() });
    const office = await signIn(again.url, 'office');
    for (const { id, digest } of before)
      expect(await read(again.url, office, `/api/score-sheets/${id}`)).toMatchObject({ id, digest });
  });

  it('leaves the judge’s session behind, and the vault as sealed as it was', async () => {
    const url = again?.url ?? '';
    expect((await fetch(`${url}/api/session`, { headers: { cookie } })).status).toBe(401);
    const vaults = [product, again].map((p) =>
      query(p, `select note_id, encode(sealed, 'hex') as sealed from vault.note_author order by note_id`),
    );
    const [there, here] = await Promise.all(vaults);
    expect(here).toEqual(there);
    expect(here?.length).toBeGreaterThan(0);
    expect(readdirSync(place())).not.toContain('demo-vault');
  });

  it('is refused where something is already', async () => {
    expect(await restore(backup(), product.dataDir)).toMatchObject({
      code: 1,
      said: expect.stringContaining('不是空的'),
    });
  });

  it('takes a backup that an older version made, brings it up to today, and computes everything again', async () => {
    const { said: known } = await run('api/dist/maintenance.js', ['known'], { DATABASE_URL: product.database.url });
    const all = JSON.parse(known) as string[];
    const older = all.slice(
      0,
      all.findIndex((name) => name.startsWith('InspectionRounds')),
    );
    expect(all.length - older.length).toBeGreaterThan(4);
    const [DATABASE_URL, file] = [await olderDatabase(product.database.url, older), join(home, 'older.tar.gz')];
    const made = await run('cli/commands/backup.mjs', [file], { DATA_DIR: product.dataDir, DATABASE_URL });
    expect(made).toMatchObject({ code: 0 });
    const dataDir = join(home, 'from-older');
    const { code, said } = await restore(file, dataDir);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/核对 .*[1-9]\d* sheets，4 reckonings，[1-9]\d* photos，[1-9]\d* seals[\s\S]*已恢复到/),
    ]);
    const newest = await startProduct({ dataDir });
    try {
      const office = await signIn(newest.url, 'office');
      for (const { id, digest } of before)
        expect(await read(newest.url, office, `/api/score-sheets/${id}`)).toMatchObject({ id, digest });
      const ran = await query(newest, 'select name from migrations order by id');
      expect(ran.map((row) => row['name'])).toEqual(all);
    } finally {
      await newest.stop();
    }
  });

  it('finds what an owner of the database or a disk has changed behind the product’s back', async () => {
    if (!again) throw new Error('nothing was restored');
    const [sheet] = await query(again, 'select id from score_sheet order by id limit 1');
    const [reckoning] = await query(again, 'select id from reckoning order by id limit 1');
    await query(
      again,
      `alter table score_sheet disable trigger user; alter table reckoning disable trigger user;
       update score_sheet set points[1] = 1 - sign(points[1]) where id = '${sheet?.['id']}';
       alter table audit disable trigger user;
       update audit set action = 'nothing.happened' where id = (select entry_id from audit_leaf where number = 2);
       update reckoning set body = replace(body, '"stars":3', '"stars":5') where id = '${reckoning?.['id']}';`,
    );
    const [folder = ''] = readdirSync(join(place(), 'photos'));
    const [photo = ''] = readdirSync(join(place(), 'photos', folder));
    writeFileSync(join(place(), 'photos', folder, photo), 'not what it was');
    expect(await recomputed(again.database.url, place())).toMatchObject({
      sheets: { faults: [sheet?.['id']] },
      reckonings: { faults: [reckoning?.['id']] },
      photos: { faults: [photo.replace('.jpg', '')] },
      seals: { faults: ['changed 2'] },
    });
  });
});

/** Settles when the audit's first entries are under a seal, which the api does every few seconds. */
async function sealed(entries: number): Promise<void> {
  for (;;) {
    const [seal] = await query(product, 'select from audit_seal where entries >= ' + entries);
    if (seal) return;
    await pause(200);
  }
}

async function query(at: Product | undefined, text: string): Promise<Record<string, string>[]> {
  const db = new pg.Client({ connectionString: at?.database.url });
  await db.connect();
  try {
    const { rows } = await db.query<Record<string, string>>(text);
    return rows ?? [];
  } finally {
    await db.end();
  }
}
