import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, cycle, openPage } from '../shell/page-under-test.tsx';
import PlanPage from './plan-page.tsx';

const user = userEvent.setup();
const visit = (id: string, sheets: number) => ({
  id,
  day: '2019-11-05',
  groupName: `${id}号楼组`,
  areaName: '奉贤',
  teamName: '第一组',
  judges: ['j1', 'j2', 'j3'],
  judgeNames: ['甲', '乙', '丙'],
  status: 'planned',
  purpose: 'first',
  training: false,
  sheets,
  version: 2,
});
const open = (visits: readonly unknown[], more: Answers = {}) =>
  openPage(PlanPage, 'office', '/2019/plan', {
    'GET /api/cycles/2019': { ...cycle, stage: 'finalInspection' },
    'GET /api/cycles/2019/visits': { items: visits, next: null },
    'GET /api/building-groups': { items: [], next: null },
    'POST /api/cycles/2019/plans': {},
    'PATCH /api/cycles/2019/visits/1': {},
    ...more,
  });

describe('the plan of the final inspection', () => {
  it('is drawn at once the first time', async () => {
    const asked = open([]);
    await user.click(await screen.findByRole('button', { name: '抽签平均分' }));
    await waitFor(() => expect(asked.map((a) => a.what)).toEqual(['POST /api/cycles/2019/plans']));
  });

  it('counts the visits of the groups, and the trial visits of the training apart', async () => {
    open([visit('1', 0), visit('2', 0), { ...visit('3', 3), training: true }]);
    expect(await screen.findByText('2 次验收，另有培训试评 1 次')).toBeInTheDocument();
  });

  it('is drawn once by a double click', async () => {
    const asked = open([]);
    const draw = await screen.findByRole('button', { name: '抽签平均分' });
    fireEvent.click(draw);
    fireEvent.click(draw);
    await screen.findByText('已保存');
    expect(asked).toHaveLength(1);
  });

  it('is drawn again only after one has read how many visits change and how many stay', async () => {
    const asked = open([visit('1', 0), visit('2', 0), visit('3', 1)]);
    await user.click(await screen.findByRole('button', { name: '重新抽签' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('还没交评分表的 2 次验收会重新分组、换日期');
    expect(dialog).toHaveTextContent('已有评分表的 1 次不变');
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(asked).toEqual([]);
  });

  it('excuses a visit by name, and never without a reason', async () => {
    const asked = open([visit('1', 0)]);
    await user.click(await screen.findByRole('button', { name: '写明理由不评' }));
    const asks = await screen.findByRole('dialog');
    expect(asks).toHaveTextContent('写明理由不评：1号楼组');
    const dialog = within(asks);
    expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
    await user.type(dialog.getByLabelText('理由'), '  ');
    expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
    await user.type(dialog.getByLabelText('理由'), '整楼大修');
    await user.click(dialog.getByRole('button', { name: '确定' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ excusedReason: '整楼大修' }]));
  });
});
