import type { ScoreSheetBody, ScoreSheetReceipt, Session, StandardRead, Visit } from '@xinglou/contract';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from './draft.ts';

/** A sheet that was handed in. It stays on the phone, whatever is answered. */
export interface Handed {
  readonly id: string;
  readonly username: string;
  readonly body: ScoreSheetBody;
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly receipt?: ScoreSheetReceipt;
  /** Whether the receipt's digest is that of what stands here. */
  readonly verified?: boolean;
  readonly problem?: { readonly code: string; readonly detail: string; readonly support: string };
}
/** What the phone needs without a signal. */
export interface Kept {
  readonly year: number;
  readonly today: string;
  readonly keptAt: string;
  readonly visits: readonly Visit[];
  readonly standard: StandardRead | null;
}
interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: Draft };
  outbox: { key: string; value: Handed; indexes: { username: string } };
  kept: { key: string; value: Kept };
  session: { key: 'last'; value: Session };
}
export type Store = IDBPDatabase<Schema>;

export const openStore = (name = 'xinglou-phone'): Promise<Store> =>
  openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['username', 'visitId'] });
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('username', 'username');
      db.createObjectStore('kept');
      db.createObjectStore('session');
    },
  });

// 'strict': the browser says that it is kept only when it is on the disk, so that a phone that dies loses nothing.
const strict = { durability: 'strict' } as const;

export async function saveDraft(store: Store, draft: Draft): Promise<void> {
  const tx = store.transaction('drafts', 'readwrite', strict);
  await Promise.all([tx.store.put(draft), tx.done]);
}

/** 交卷: the sheet goes into the outbox and the draft away, both or neither. */
export async function handIn(store: Store, draft: Draft, body: ScoreSheetBody): Promise<void> {
  const tx = store.transaction(['drafts', 'outbox'], 'readwrite', strict);
  await Promise.all([
    tx.objectStore('outbox').put({ id: draft.id, username: draft.username, body, state: 'waiting' }),
    tx.objectStore('drafts').delete([draft.username, draft.visitId]),
    tx.done,
  ]);
}

export async function saveHanded(store: Store, handed: Handed): Promise<void> {
  const tx = store.transaction('outbox', 'readwrite', strict);
  await Promise.all([tx.store.put(handed), tx.done]);
}

export const handedOf = (store: Store, username: string): Promise<Handed[]> =>
  store.getAllFromIndex('outbox', 'username', username);
export const draftsOf = async (store: Store, username: string): Promise<Draft[]> =>
  (await store.getAll('drafts')).filter((d) => d.username === username);
