import { Problem } from '../problems/problem.ts';

/** The version in If-Match: `"7"` → 7. Missing 428, unreadable 412. */
export function versionAsked(header: string | undefined): number {
  if (header === undefined) throw new Problem('precondition-required');
  const found = /^"(\d{1,9})"$/.exec(header.trim());
  if (!found) throw new Problem('stale-version');
  return Number(found[1]);
}

/** The row must still have the version that the caller saw. */
export function matchVersion(asked: number, row: { version: number }): void {
  if (asked !== row.version) throw new Problem('stale-version', {}, { version: row.version });
}
