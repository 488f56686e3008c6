import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Backups } from '@xinglou/contract';
import { api, inSubdistrict } from '../platform/testing/index.ts';

inSubdistrict();

const ago = (hours: number) => ({
  ...{ file: 'f', bytes: 1, rows: 1, photos: 0, lostPhotos: 0, seconds: 1, digest: 'd' },
  at: new Date(Date.now() - hours * 3_600_000).toISOString(),
});
async function state(noted: object | null): Promise<string> {
  if (noted)
    writeFileSync(join(api.settings.dataDir, 'backups.json'), JSON.stringify({ everyHours: 24, kept: [], ...noted }));
  return (await (await api.as('admin')).get<Backups>('/api/backups')).body.state;
}

describe('the administrator sees', () => {
  it('that nobody makes backups, where the api runs without its launcher', async () => {
    expect(await state(null)).toBe('off');
  });

  it.each<[string, object, string]>([
    ['that the last one is of today', { lastSuccess: ago(3) }, 'good'],
    ['that there is none yet', { lastSuccess: null }, 'none'],
    ['that the last one is too old', { lastSuccess: ago(49) }, 'late'],
    [
      'that the last attempt failed, whatever was before',
      { lastSuccess: ago(3), lastFailure: { at: '', reason: 'ENOSPC' } },
      'failed',
    ],
    ['that photos are missing from it', { lastSuccess: { ...ago(3), lostPhotos: 2 } }, 'incomplete'],
    ['that they are made on demand only', { everyHours: 0, lastSuccess: ago(300) }, 'off'],
  ])('%s', async (_, noted, expected) => {
    expect(await state(noted)).toBe(expected);
  });
});
