import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder and the folder itself, links left out. */
export function* walk(folder: string): Generator<{ path: string; folder: boolean; runs: boolean }> {
  yield { path: folder, folder: true, runs: true };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield { path, folder: false, runs: (statSync(path).mode & 0o100) !== 0 };
  }
}

/** A folder that another launcher used before may belong to somebody else: hand it over, once. */
export function handOver(folder: string, owner: { uid: number; gid: number } | undefined): void {
  if (!owner || statSync(folder).uid === owner.uid) return;
  for (const entry of walk(folder)) if (entry.path !== folder) lchownSync(entry.path, owner.uid, owner.gid);
  chownSync(folder, owner.uid, owner.gid); // last: it says that the rest is done
}
