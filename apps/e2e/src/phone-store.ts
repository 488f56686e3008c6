import type { ScoreSheetBody, ScoreSheetReceipt } from '@xinglou/contract';
import type { Page } from '@xinglou/testing/browser';

export interface Held {
  readonly kind: string;
  readonly id: string;
  readonly body: ScoreSheetBody;
  readonly digest: string;
  readonly state: string;
  readonly receipt?: ScoreSheetReceipt;
}
interface Kept {
  /** Each store of the database. */
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
  /** The two lists of the browser. */
  readonly lists: readonly Readonly<Record<string, string>>[];
}

/** Everything that this phone keeps, as text; bytes of photos, one letter each, only where they are asked for. */
export const stored = (page: Page, { photos = false } = {}): Promise<string> =>
  page.evaluate(async (withPhotos) => {
    const got = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onerror = () => reject(request.error ?? new Error('the store does not open'));
        request.onsuccess = () => resolve(request.result);
      });
    const db = await got(indexedDB.open('xinglou-judge'));
    const stores: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) stores[name] = await got(db.transaction(name).objectStore(name).getAll());
    db.close();
    const letters = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join('');
    return JSON.stringify({ stores, lists: [{ ...localStorage }, { ...sessionStorage }] }, (_, value: unknown) =>
      withPhotos && value instanceof ArrayBuffer ? letters(value) : value,
    );
  }, photos);

async function items<T extends { kind: string }>(page: Page, kind: string, options = {}): Promise<T[]> {
  const { stores } = JSON.parse(await stored(page, options)) as Kept;
  return ((stores['items'] ?? []) as T[]).filter((item) => item.kind === kind);
}

/** The finished sheets that this phone holds, as they lie in its store. */
export const heldSheets = (page: Page): Promise<Held[]> => items(page, 'sheet');

/** The bytes of the one photo that waits on the phone. */
export async function waitingPhoto(page: Page): Promise<Buffer> {
  const photos = await items<{ kind: string; bytes: string }>(page, 'photo', { photos: true });
  return Buffer.from(photos[0]?.bytes ?? '', 'latin1');
}
