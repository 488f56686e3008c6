import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cycle, openPage } from '../shell/page-under-test.tsx';
import ApprovalPage from './approval-page.tsx';
import DeliberationPage from './deliberation-page.tsx';

const user = userEvent.setup();
const row = (approval: string | null) => ({
  id: 'r1',
  number: 1,
  rule: '1',
  frozenAt: '2019-11-20T02:00:00Z',
  outputDigest: 'd'.repeat(64),
  current: true,
  approval,
});
const said = { id: 's1', reckoningId: 'r1', outcome: 'returned', meeting: '办公会', day: '2019-11-21', minute: '8号' };

describe('审定', () => {
  it('approves after the numbers were read once more', async () => {
    const asked = openPage(ApprovalPage, 'leadership', '/2019/approval', {
      'GET /api/cycles/2019': { ...cycle, stage: 'deliberation' },
      'GET /api/cycles/2019/reckonings': { items: [row(null)] },
      'GET /api/cycles/2019/approvals': { items: [] },
      'GET /api/cycles/2019/reckonings/r1': {
        groups: [
          { id: 'g1', stars: 5 },
          { id: 'g2', stars: 3 },
        ],
        outputDigest: 'd'.repeat(64),
      },
      'GET /api/cycles/2019/public-numbers': { items: [{ number: 'g1', name: '甲楼', training: false }] },
      'POST /api/cycles/2019/approval': said,
    });
    expect(await screen.findByText('五星：甲楼')).toBeInTheDocument();
    await user.type(await screen.findByLabelText('会议'), '办公会');
    await user.type(screen.getByLabelText('纪要号'), '8号');
    expect(screen.getByRole('button', { name: '退回' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '审定通过' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('五星 1 个，四星 0 个，三星 1 个');
    expect(asked).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toMatchObject([{ reckoningId: 'r1', outcome: 'approved' }]));
  });

  it('of a year that is decided can be read and not be given again', async () => {
    openPage(ApprovalPage, 'leadership', '/2019/approval', {
      'GET /api/cycles/2019': { ...cycle, stage: 'awarded' },
      'GET /api/cycles/2019/reckonings': { items: [row('approved')] },
      'GET /api/cycles/2019/approvals': { items: [{ ...said, outcome: 'approved' }] },
      'GET /api/cycles/2019/reckonings/r1': { groups: [{ id: 'g1', stars: 5 }], outputDigest: 'd'.repeat(64) },
    });
    expect(await screen.findByText('五星 1 个，四星 0 个，三星 0 个')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '审定通过' })).toBeNull();
  });

  it('is read by the office: what was sent back, and why', async () => {
    openPage(DeliberationPage, 'office', '/2019/deliberation?view=reckonings', {
      'GET /api/cycles/2019': { ...cycle, stage: 'deliberation' },
      'GET /api/cycles/2019/reckonings': { items: [row('returned')] },
      'GET /api/cycles/2019/approvals': { items: [{ ...said, reason: '请核对张家宅' }] },
    });
    await screen.findByText('审定：已退回，请核对张家宅');
    expect(screen.getByRole('listitem')).toHaveTextContent('2019年11月21日 周四 办公会 8号 · 已退回：请核对张家宅');
  });
});
