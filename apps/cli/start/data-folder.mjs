import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alive, birthOf } from './processes.mjs';
import { Stop } from './say.mjs';

/** Others may pass through (the database may run as nobody) but not list; each secret in it is 0600. */
export function openDataFolder(folder) {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o711 })) chmodSync(folder, 0o711);
  } catch (error) {
    throw new Stop(`无法使用数据目录 ${folder}。 The data folder cannot be used: ${error.message}`);
  }
}

/** Stands while a restore is under way: what is here may be half of it. */
export const restoringMark = (folder) => join(folder, 'restoring');

export function refuseHalfRestored(folder) {
  if (existsSync(restoringMark(folder)))
    throw new Stop(
      `${folder} 的恢复没有完成。请清空它，再恢复一次。 A restore into it was not finished: empty it and restore again.`,
    );
}

/** One start at a time per data folder. Answers how to give it back. */
export function lock(folder) {
  const file = join(folder, 'start.lock');
  const own = `${file}.${process.pid}`;
  // Written apart and linked into place: nobody ever reads a lock of which half is there.
  writeFileSync(own, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }), { mode: 0o600 });
  try {
    while (!linked(own, file)) {
      const pid = holder(file) ?? takenOver(file, `${own}.old`);
      if (pid)
        throw new Stop(
          `星楼已在使用 ${folder}（进程 ${pid}）。请先停止它，或换一个 DATA_DIR。 Already running as process ${pid}.`,
        );
    }
    return () => rmSync(file, { force: true });
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of a process that was killed out of the way; answers who lives if another start was quicker, whose lock goes back. */
function takenOver(file, aside) {
  try {
    renameSync(file, aside);
  } catch {
    return undefined;
  }
  const pid = holder(aside);
  if (pid) linked(aside, file);
  rmSync(aside);
  return pid;
}

function holder(file) {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, 'utf8'));
    return alive(pid) && birthOf(pid) === born ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The given value, else the one kept from an earlier start, else a new one. Kept, so that later starts know it. */
export function secret(folder, name, given, make) {
  const file = join(folder, name);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const value = given || kept || make();
  if (value !== kept) writeFileSync(file, `${value}\n`, { mode: 0o600 });
  return value;
}

export const strong = () => randomBytes(24).toString('base64url');

/** Easy to read aloud and to type on a phone: three groups of four, no letter that looks like a digit. 58 bits. */
export function legible() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const one = () => {
    for (;;) {
      const byte = randomBytes(1)[0];
      if (byte < 248) return letters[byte % 31];
    }
  };
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, one).join('')).join('-');
}
