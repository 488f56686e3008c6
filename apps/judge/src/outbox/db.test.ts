import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type IDBPDatabase, openDB } from 'idb';
import { keep, kept, keepReserve, openDatabase, putItem, readDraft, saveDraft } from './db.ts';

interface Fixture {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly rows: Record<string, unknown[]>;
}
const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as Fixture);
let number = 0;
/** A phone's store as a release left it. */
async function left({ version, stores, rows }: Fixture): Promise<string> {
  const name = `left ${(number += 1)}`;
  const db = await openDB(name, version, {
    upgrade: (made) => Object.entries(stores).forEach(([store, keyPath]) => made.createObjectStore(store, { keyPath })),
  });
  for (const [store, all] of Object.entries(rows)) for (const row of all) await db.put(store, row);
  db.close();
  return name;
}
const everything = async (db: IDBPDatabase<unknown>, stores: string[]) =>
  Object.fromEntries(await Promise.all(stores.map(async (s) => [s, await db.getAll(s as never)])));

afterEach(() => void jest.restoreAllMocks());

describe('an update of the app', () => {
  it('has a fixture for every version of the store up to today’s', async () => {
    const today = await openDatabase('fresh');
    expect(fixtures.map((f) => f.version).sort()).toEqual(Array.from({ length: today.version }, (_, i) => i + 1));
    today.close();
  });

  it.each(fixtures.map((f) => [f.version, f] as const))(
    'opens what version %i left, drafts and all',
    async (_, fixture) => {
      const db = await openDatabase(await left(fixture));
      expect(await everything(db as never, Object.keys(fixture.rows))).toEqual(fixture.rows);
      await db.put('devices', { owner: 'j9', id: 'x', key: 'k', enrolled: false });
      db.close();
    },
  );

  it('that is taken back still reads what the newer release left', async () => {
    const [newest] = [...fixtures].sort((a, b) => b.version - a.version);
    const tomorrow = { ...newest!, version: 99, stores: { ...newest!.stores, later: 'id' } };
    const db = await openDatabase(await left(tomorrow));
    expect(await everything(db as never, Object.keys(newest!.rows))).toEqual(newest!.rows);
    db.close();
  });

  it('waits for a tab of the older release, which goes on saving', async () => {
    const name = await left(fixtures.find((f) => f.version === 1)!);
    const older = await openDB(name, 1);
    const told = jest.fn();
    addEventListener('xinglou-older-tab', told);
    const opening = openDatabase(name);
    await older.put('drafts', { key: 'visit v9', owner: 'j1', value: { points: { a: 1 } } });
    while (told.mock.calls.length === 0) await older.get('drafts', 'visit v9');
    older.close();
    const db = await opening;
    expect(await db.get('drafts', 'visit v9')).toMatchObject({ value: { points: { a: 1 } } });
    db.close();
  });
});

describe('a phone that is full', () => {
  const photo = {
    kind: 'photo',
    id: 'p',
    owner: 'j1',
    sealedAt: '',
    state: 'sealed',
    bytes: new ArrayBuffer(9),
  } as const;
  /** Nothing fits but in the room that the reserve gives up. */
  const fill = () => {
    const put = IDBObjectStore.prototype.put;
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (reserved) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    const remove = IDBObjectStore.prototype.delete;
    jest.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'reserve') reserved = false;
      return remove.call(this, key);
    });
  };
  let reserved = true;

  it('refuses the photo and says so, then gives up its reserve for what was typed', async () => {
    await keepReserve();
    await keep('day', 'there');
    fill();
    const told = jest.fn();
    addEventListener('xinglou-storage-full', told);
    await expect(putItem(photo)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect([told.mock.calls.length, reserved]).toEqual([1, true]);
    await saveDraft('visit v1', 'j1', { points: { a: 4 } });
    expect(await readDraft('visit v1', 'j1')).toEqual({ points: { a: 4 } });
    expect([await kept('reserve'), await kept('day')]).toEqual([undefined, 'there']);
  });
});
