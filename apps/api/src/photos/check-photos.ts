import { sha256Bytes } from '@xinglou/proof';
import { sql } from '../platform/index.ts';
import type { PhotoStore } from './photo-store.ts';

/** Every photo's file, read and hashed. */
export async function checkPhotos(store: PhotoStore): Promise<{ count: number; faults: string[] }> {
  const rows = await sql<{ sha: string }>('select distinct stored_sha256 as sha from photo order by 1');
  const faults: string[] = [];
  for (const { sha } of rows) {
    const bytes = await store.get(sha).catch(() => null);
    if (!bytes || sha256Bytes(bytes) !== sha) faults.push(sha);
  }
  return { count: rows.length, faults };
}
