import type { Page, PageQuery } from '@xinglou/contract';
import { Problem } from '../problems/problem.ts';

/** Where a page begins: the sort values of the row before it, in order; null for the first page. */
export interface Keyset {
  readonly after: readonly (string | number | null)[] | null;
  readonly limit: number;
}

export const cursorOf = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads `?cursor=&limit=`; `width` is how many sort values a cursor of this list holds. */
export function keysetOf({ cursor, limit }: PageQuery, width: number): Keyset {
  const size = limit === undefined ? 50 : Number(limit);
  if (cursor === undefined) return { after: null, limit: size };
  try {
    const after = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const sound =
      Array.isArray(after) &&
      after.length === width &&
      after.every(
        (v) =>
          v === null ||
          typeof v === 'number' ||
          (typeof v === 'string' && v.length < 300 && v.isWellFormed() && !v.includes('\0')),
      );
    if (sound) return { after: after as (string | number | null)[], limit: size };
  } catch {
    // falls through to the problem
  }
  throw new Problem('bad-cursor');
}

/** Rows were read with limit + 1: the extra one says that there is a page after. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}
