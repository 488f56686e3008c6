import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Backups } from '@xinglou/contract';
import { openPage } from '../shell/page-under-test.tsx';
import BackupsPage from './backups-page.tsx';

const good: Backups = {
  state: 'good',
  everyHours: 24,
  folder: '/data/backups',
  encrypted: true,
  lastSuccess: {
    at: '2026-11-24T19:00:00Z',
    file: 'xinglou-20261124T190000Z.tar.gz.age',
    bytes: 12_345_678,
    rows: 4678,
    photos: 6,
    lostPhotos: 0,
    seconds: 1.5,
    digest: 'ab'.repeat(32),
  },
  lastFailure: null,
  kept: [
    { file: 'xinglou-20261123T190000Z.tar.gz.age', bytes: 12_000_000 },
    { file: 'xinglou-20261124T190000Z.tar.gz.age', bytes: 12_345_678 },
  ],
};
const open = (backups: Backups) => openPage(BackupsPage, 'admin', '/2019/backups', { 'GET /api/backups': backups });

describe('the backup page', () => {
  it('says that all is well, what the newest holds, and lists what is kept, newest first', async () => {
    open(good);
    expect(await screen.findByRole('alert')).toHaveTextContent('备份正常');
    expect(screen.getByText('2026-11-25 03:00 · xinglou-20261124T190000Z.tar.gz.age')).toBeInTheDocument();
    expect(screen.getByText('4678 行，6 张照片，12.3 MB')).toBeInTheDocument();
    const files = screen.getAllByRole('cell').filter((cell) => cell.textContent?.startsWith('xinglou-'));
    expect(files.map((cell) => cell.textContent?.slice(8, 16))).toEqual(['20261124', '20261123']);
  });

  it('says in red that the last one failed, why, and what to do', async () => {
    open({
      ...good,
      state: 'failed',
      lastFailure: { at: '2026-11-25T19:00:00Z', reason: 'ENOSPC: no space left on device' },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('最近一次备份失败');
    expect(alert.className).toContain('error');
    expect(alert).toHaveTextContent('磁盘满了');
    expect(screen.getByText('ENOSPC: no space left on device')).toBeInTheDocument();
  });

  it('says that nothing is scheduled and nothing is encrypted', async () => {
    open({ ...good, state: 'off', everyHours: 0, encrypted: false, lastSuccess: null, kept: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent('没有定时备份');
    expect(screen.getByText('没有加密：请在服务器上设 BACKUP_PASSPHRASE')).toBeInTheDocument();
    expect(screen.getByText('还没有备份文件')).toBeInTheDocument();
  });
});
