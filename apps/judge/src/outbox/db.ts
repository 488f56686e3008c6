import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem } from './item.ts';

interface Draft {
  readonly key: string;
  readonly owner: string;
  readonly value: unknown;
}
/** This phone as the api knows it, one for each person who uses it. The key never leaves but to sign in. */
export interface Device {
  readonly owner: string;
  readonly id: string;
  readonly key: string;
  /** Opens with a PIN; else only a password signs in. */
  readonly enrolled: boolean;
}
interface Schema extends DBSchema {
  /** What was read from the api and must be there without signal. */
  kept: { key: string; value: { key: string; value: unknown } };
  drafts: { key: string; value: Draft };
  items: { key: string; value: OutboxItem };
  /** Since version 2: what makes this phone the owner's. Stays when they sign out. */
  devices: { key: string; value: Device };
}

/**
 * Each version adds, none changes or deletes what a person typed: drafts of every release open in the next, and after a step back
 * the older release reads what the newer one left.
 */
const version = 2;
export async function openDatabase(name: string): Promise<IDBPDatabase<Schema>> {
  const open = (wanted?: number) =>
    openDB<Schema>(name, wanted, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('kept', { keyPath: 'key' });
          db.createObjectStore('drafts', { keyPath: 'key' });
          db.createObjectStore('items', { keyPath: 'id' });
        }
        if (from < 2) db.createObjectStore('devices', { keyPath: 'owner' });
      },
      // Another tab of an older release is open: it keeps its draft, this one waits until it is closed.
      blocked: () => globalThis.dispatchEvent(new Event('xinglou-older-tab')),
      terminated() {
        opened = null;
      },
    });
  return open(version).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') return open();
    throw error;
  });
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDatabase('xinglou-judge').catch((error: unknown) => {
    opened = null;
    globalThis.dispatchEvent(new Event('xinglou-no-storage'));
    throw error;
  }));

const strict = { durability: 'strict' } as const;

export async function keep(key: string, value: unknown): Promise<void> {
  await (await database()).put('kept', { key, value });
}
export async function kept<T>(key: string): Promise<T | undefined> {
  return (await (await database()).get('kept', key))?.value as T | undefined;
}
export async function forgetKept(): Promise<void> {
  await (await database()).clear('kept');
}

const reserve = 'reserve';
/**
 * A megabyte that is given up when the phone is full: a photo may not fit any more, what was typed still does. Of chance bytes: a megabyte of zeros
 * is packed by the browser and reserves nothing.
 */
export async function keepReserve(): Promise<void> {
  if ((await kept(reserve)) instanceof Uint8Array) return;
  const bytes = new Uint8Array(1 << 20);
  for (let at = 0; at < bytes.length; at += 1 << 16) crypto.getRandomValues(bytes.subarray(at, at + (1 << 16)));
  await keep(reserve, bytes);
}
async function withRoom(write: () => Promise<unknown>): Promise<void> {
  await write().catch(async (error: unknown) => {
    if (!sayIfFull(error)) throw error;
    await (await database()).delete('kept', reserve);
    await write();
  });
}
export const isFull = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'QuotaExceededError';
/** Said to the page, which shows it: whoever took the photo or typed the word has asked for something else. */
function sayIfFull(error: unknown): boolean {
  const full = isFull(error);
  if (full) globalThis.dispatchEvent(new Event('xinglou-storage-full'));
  return full;
}

export async function saveDraft(key: string, owner: string, value: unknown): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction('drafts', 'readwrite', strict);
    await Promise.all([tx.store.put({ key, owner, value }), tx.done]);
  });
}
export async function readDraft<T>(key: string, owner: string): Promise<T | undefined> {
  const draft = await (await database()).get('drafts', key);
  return draft?.owner === owner ? (draft.value as T) : undefined;
}
export async function draftKeys(owner: string): Promise<string[]> {
  return (await (await database()).getAll('drafts')).filter((d) => d.owner === owner).map((d) => d.key);
}

export async function deviceOf(owner: string): Promise<Device | undefined> {
  return (await database()).get('devices', owner);
}
export async function keepDevice(device: Device): Promise<void> {
  const tx = (await database()).transaction('devices', 'readwrite', strict);
  await Promise.all([tx.store.put(device), tx.done]);
}

/** Seals what is finished and lets its draft go, in one step: at no moment is it in neither place. */
export async function sealItems(items: readonly OutboxItem[], draftKey: string): Promise<void> {
  await withRoom(async () => {
    const tx = (await database()).transaction(['items', 'drafts'], 'readwrite', strict);
    await Promise.all([
      ...items.map((item) => tx.objectStore('items').put(item)),
      tx.objectStore('drafts').delete(draftKey),
      tx.done,
    ]);
  });
}
export async function putItem(item: OutboxItem): Promise<void> {
  const write = async () => {
    const tx = (await database()).transaction('items', 'readwrite', strict);
    await Promise.all([tx.store.put(item), tx.done]);
  };
  if (item.kind !== 'photo') return withRoom(write);
  await write().catch((error: unknown) => {
    sayIfFull(error);
    throw error;
  });
}
export async function removeItem(id: string): Promise<void> {
  await (await database()).delete('items', id);
}
/** The owner's own, oldest first. */
export async function itemsOf(owner: string): Promise<OutboxItem[]> {
  const all = await (await database()).getAll('items');
  return all.filter((i) => i.owner === owner).sort((a, b) => (a.sealedAt < b.sealedAt ? -1 : 1));
}
