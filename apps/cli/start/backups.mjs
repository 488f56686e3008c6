import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stop } from './say.mjs';

const hour = 3_600_000;

/** Where and how often, from the environment. BACKUP_EVERY_HOURS=0: only on demand. */
export function backupSettings(root, env, dataDir) {
  const everyHours = Number(env.BACKUP_EVERY_HOURS || 24);
  if (!Number.isFinite(everyHours) || everyHours < 0)
    throw new Stop(`BACKUP_EVERY_HOURS=${env.BACKUP_EVERY_HOURS} 不是小时数。 It is not a number of hours.`);
  const folder = env.BACKUP_DIR ? resolve(root, env.BACKUP_DIR) : join(dataDir, 'backups');
  return { dataDir, folder, everyHours, passphrase: env.BACKUP_PASSPHRASE || undefined };
}

/** What the administrator's page shows; kept in the data folder, where the api reads it. */
const statusFile = (dataDir) => join(dataDir, 'backups.json');

export function backupStatus(dataDir) {
  try {
    return JSON.parse(readFileSync(statusFile(dataDir), 'utf8'));
  } catch {
    return { lastSuccess: null, lastFailure: null };
  }
}

function note({ dataDir, folder, everyHours, passphrase }, news) {
  const { lastSuccess, lastFailure } = { ...backupStatus(dataDir), ...news };
  const kept = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^xinglou-.*\.tar\.gz(\.age)?$/.test(name))
    : [];
  const status = {
    everyHours,
    folder,
    encrypted: passphrase !== undefined,
    lastSuccess,
    lastFailure,
    kept: kept.sort().map((file) => ({ file, bytes: statSync(join(folder, file)).size })),
  };
  const half = `${statusFile(dataDir)}.new`;
  writeFileSync(half, JSON.stringify(status, null, 2), { mode: 0o600 });
  renameSync(half, statusFile(dataDir));
}

/** Makes a backup in the folder, keeps what the rule of retention keeps, and notes how it went, well or not. */
export async function backUp(settings, url, now = new Date()) {
  const { nameOf, tooMany, writeBackup } = await import('@xinglou/backup');
  const { dataDir, folder, passphrase } = settings;
  const from = performance.now();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = nameOf(now, passphrase !== undefined);
    const made = await writeBackup({ url, dataDir, file: join(folder, file), passphrase, now });
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    for (const old of tooMany(readdirSync(folder))) rmSync(join(folder, old));
    const lost = made.lostPhotos.length;
    note(settings, {
      lastSuccess: { at: now.toISOString(), file, seconds, ...made, lostPhotos: lost },
      lastFailure: null,
    });
    return { file: join(folder, file), seconds, ...made };
  } catch (error) {
    note(settings, { lastFailure: { at: now.toISOString(), reason: String(error?.message ?? error).slice(0, 500) } });
    throw error;
  }
}

/** Due when the newest one is older than asked for; a failed one is tried again after an hour at the latest. */
export function isDue({ dataDir, everyHours }, now) {
  if (everyHours === 0) return false;
  const { lastSuccess, lastFailure } = backupStatus(dataDir);
  if (lastFailure && now - Date.parse(lastFailure.at) < Math.min(1, everyHours) * hour) return false;
  return !lastSuccess || now - Date.parse(lastSuccess.at) >= everyHours * hour;
}

/** Looks every few minutes whether a backup is due. Answers how to stop. */
export function scheduleBackups(settings, url, { firstAfter = 60_000, every = 300_000 } = {}) {
  note(settings, {});
  let running = Promise.resolve();
  const look = () => {
    running = running.then(async () => {
      if (!isDue(settings, Date.now())) return;
      await backUp(settings, url).catch((error) =>
        console.error(`备份失败：${error.message}。 The backup failed; the administrator’s page says so too.`),
      );
    });
  };
  const first = setTimeout(look, firstAfter);
  const timer = setInterval(look, every);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await running;
  };
}
