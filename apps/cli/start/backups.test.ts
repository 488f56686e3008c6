import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
// @ts-expect-error plain JavaScript: it must run before anything is installed
import * as plain from './backups.mjs';

type Settings = object;
const { backUp, backupSettings, isDue } = plain as {
  backUp(settings: Settings, url: string, now?: Date): Promise<unknown>;
  backupSettings(root: string, env: Record<string, string>, dataDir: string): Settings;
  isDue(settings: Settings, now: number): boolean;
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xl-due-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const hour = 3_600_000;
const noon = Date.parse('2026-11-25T12:00:00Z');
const ago = (hours: number) => ({ at: new Date(noon - hours * hour).toISOString() });
const status = (value: object) => writeFileSync(join(dataDir, 'backups.json'), JSON.stringify(value));
const settings = (env: Record<string, string> = {}) => backupSettings('/srv', env, dataDir);

describe('a scheduled backup', () => {
  it('is due when there is none yet, and a day after the newest', () => {
    expect(isDue(settings(), noon)).toBe(true);
    status({ lastSuccess: ago(23) });
    expect(isDue(settings(), noon)).toBe(false);
    status({ lastSuccess: ago(24) });
    expect(isDue(settings(), noon)).toBe(true);
  });

  it('comes as often as it is told, or never', () => {
    status({ lastSuccess: ago(7) });
    expect(isDue(settings({ BACKUP_EVERY_HOURS: '6' }), noon)).toBe(true);
    expect(isDue(settings({ BACKUP_EVERY_HOURS: '0' }), noon)).toBe(false);
    expect(() => settings({ BACKUP_EVERY_HOURS: 'daily' })).toThrow('不是小时数');
  });

  it('that failed is tried again after an hour, not every minute', () => {
    status({ lastSuccess: ago(30), lastFailure: ago(0.5) });
    expect(isDue(settings(), noon)).toBe(false);
    status({ lastSuccess: ago(30), lastFailure: ago(1) });
    expect(isDue(settings(), noon)).toBe(true);
  });

  it('that fails says why where the administrator sees it, and what was good before is still told', async () => {
    status({ lastSuccess: { ...ago(30), file: 'xinglou-20261124T060000Z.tar.gz' } });
    await expect(backUp(settings(), 'postgres://127.0.0.1:1/nowhere', new Date(noon))).rejects.toThrow('ECONNREFUSED');
    expect(JSON.parse(readFileSync(join(dataDir, 'backups.json'), 'utf8'))).toMatchObject({
      lastSuccess: { file: 'xinglou-20261124T060000Z.tar.gz' },
      lastFailure: { at: '2026-11-25T12:00:00.000Z', reason: expect.stringContaining('ECONNREFUSED') },
      kept: [],
    });
  });

  it('lies where BACKUP_DIR says, and the page lists what lies there', async () => {
    const folder = join(dataDir, 'other-disk');
    mkdirSync(folder);
    writeFileSync(join(folder, 'xinglou-20261124T060000Z.tar.gz'), 'x');
    writeFileSync(join(folder, 'letter.txt'), 'not ours');
    await backUp(settings({ BACKUP_DIR: folder }), 'postgres://127.0.0.1:1/nowhere').catch(() => undefined);
    expect(JSON.parse(readFileSync(join(dataDir, 'backups.json'), 'utf8'))).toMatchObject({
      folder,
      kept: [{ file: 'xinglou-20261124T060000Z.tar.gz', bytes: 1 }],
    });
  });
});
