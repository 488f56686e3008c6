import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backups } from '@xinglou/contract';

type Noted = Omit<Backups, 'state'>;

const hour = 3_600_000;

/** What the launcher, who has the owner's rights that backups take, left in the data folder (apps/cli/start/backups.mjs). */
export async function readBackups(dataDir: string, now: Date): Promise<Backups> {
  const nothing: Noted = {
    everyHours: 0,
    folder: '',
    encrypted: false,
    lastSuccess: null,
    lastFailure: null,
    kept: [],
  };
  const text = await readFile(join(dataDir, 'backups.json'), 'utf8').catch(() => null);
  const noted = text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Noted>) };
  return { state: stateOf(noted, now.getTime()), ...noted };
}

function stateOf({ everyHours, lastSuccess, lastFailure }: Noted, now: number): Backups['state'] {
  if (lastFailure) return 'failed';
  if (lastSuccess && lastSuccess.lostPhotos > 0) return 'incomplete';
  if (everyHours === 0) return 'off';
  if (!lastSuccess) return 'none';
  return now - Date.parse(lastSuccess.at) > 2 * everyHours * hour ? 'late' : 'good';
}

/** For the metrics. */
export async function backupAge(dataDir: string): Promise<{ ageSeconds: number | null; failed: boolean }> {
  const { lastSuccess, lastFailure } = await readBackups(dataDir, new Date());
  const ageSeconds = lastSuccess && Math.round((Date.now() - Date.parse(lastSuccess.at)) / 1000);
  return { ageSeconds, failed: lastFailure !== null };
}
