import { describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditCheck, AuditRow } from '@xinglou/contract';
import { openPage } from '../shell/page-under-test.tsx';
import AuditPage from './audit-page.tsx';

const user = userEvent.setup();
const row: AuditRow = {
  id: 'r1',
  day: '2019-11-05',
  at: '2019-11-05T01:02:03.000000Z',
  persona: 'office',
  actor: { id: 'p1', username: 'office', name: '李四' },
  action: 'finding.released',
  subject: { finding: 'f1', group: 'g1' },
  group: '奉贤一村1号楼组',
  area: '奉贤',
  account: null,
  year: null,
};
const note: AuditRow = {
  ...row,
  id: 'r2',
  at: null,
  persona: 'inspector',
  actor: null,
  action: 'inspection-note.written',
};
const sound: AuditCheck = {
  ok: true,
  seals: 3,
  entries: 57,
  waiting: 2,
  head: '3 ab12 cd34',
  fault: null,
  against: null,
};
const open = (check: AuditCheck, at = '/2019/audit') =>
  openPage(AuditPage, 'admin', at, {
    'GET /api/audit': { items: [row, note], next: 'c2' },
    'GET /api/audit/check': check,
  });

describe('the audit page', () => {
  it('says in words who did what about which group, and of an inspector neither name nor hour', async () => {
    open(sound);
    expect((await screen.findByText('李四（office）')).closest('tr')).toHaveTextContent(
      '2019年11月5日 周二09:02:03李四（office）自治办下达整改通知奉贤 · 奉贤一村1号楼组',
    );
    expect(screen.getByText('提交暗访记录').closest('tr')).toHaveTextContent(
      '2019年11月5日 周二不记时间不记姓名巡查员',
    );
    expect(screen.getByRole('button', { name: '下一页' })).toBeInTheDocument();
  });

  it('keeps its filters in the address, and exports what is filtered', async () => {
    open(sound, '/2019/audit?persona=office&from=2019-11-01');
    expect(await screen.findByRole('link', { name: /导出 Excel/ })).toHaveAttribute(
      'href',
      '/api/audit/export.xlsx?from=2019-11-01&persona=office',
    );
    await user.click(await screen.findByRole('button', { name: '李四（office）' }));
    expect(screen.getByRole('link', { name: /导出 Excel/ })).toHaveAttribute(
      'href',
      expect.stringContaining('actor=p1'),
    );
  });

  it('checks the chain on one button and shows the head to print', async () => {
    open(sound);
    await user.click(await screen.findByRole('button', { name: '验链' }));
    const status = await screen.findByRole('status');
    expect(status).toHaveTextContent('57 条记录、3 道封条，全部与封存时一致');
    expect(status).toHaveTextContent('链头 3 ab12 cd34');
  });

  it('names the first entry that was tampered with, and a head from paper that does not fit', async () => {
    open({ ...sound, ok: false, head: null, fault: { kind: 'changed', entry: 50 } });
    await user.click(await screen.findByRole('button', { name: '验链' }));
    expect(await screen.findByRole('status')).toHaveTextContent('记录被动过第 50 条记录与封存时不同');
    cleanup();
    open({ ...sound, ok: false, against: 'different' });
    await user.type(await screen.findByLabelText('以前印出的链头（可不填）'), '3 ab12');
    await user.click(screen.getByRole('button', { name: '验链' }));
    expect(await screen.findByRole('status')).toHaveTextContent('与印出的链头不同：印出之后，记录被整个重写过');
  });
});
