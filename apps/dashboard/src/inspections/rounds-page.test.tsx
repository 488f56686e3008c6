import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Stage } from '@xinglou/domain';
import { cycle, openPage, refusal } from '../shell/page-under-test.tsx';
import RoundsPage from './rounds-page.tsx';

const user = userEvent.setup();
const place = (n: number, state: string) => ({
  groupId: `g${n}`,
  groupName: `${n}号楼组`,
  areaId: 'a1',
  x: n,
  y: n,
  state,
});
const page = (inspectors: number, answer: unknown = {}, stage: Stage = 'anonymousInspection') =>
  openPage(RoundsPage, 'office', '/2019/rounds', {
    'GET /api/cycles/2019': { ...cycle, stage },
    'GET /api/cycles/2019/inspection-rounds': { inspectors, fewest: 5, items: [] },
    'GET /api/cycles/2019/inspection-coverage': {
      groups: 2,
      inspected: 1,
      percent: 50,
      items: [{ areaId: 'a1', areaName: '奉贤', groups: 2, inspected: 1 }],
      places: [place(1, 'seen'), place(2, 'noAccess')],
    },
    'POST /api/cycles/2019/inspection-rounds': answer,
  });

describe('inspection rounds', () => {
  it('warn with fewer than five inspectors and open only for a reason', async () => {
    const asked = page(4);
    await screen.findByText(/只有 4 名巡查员，少于 5 名/);
    const open = screen.getByRole('button', { name: '抽签并开始' });
    await user.type(screen.getByLabelText('最后一天'), '2019-11-20');
    expect(open).toBeDisabled();
    await user.type(screen.getByLabelText('为什么人数不够也要开'), '下周到岗');
    await user.click(open);
    const body = { kind: 'first', lastDay: '2019-11-20', fewReason: '下周到岗' };
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([body]));
  });

  it('show what has been seen as a share and a map, and a refusal in words', async () => {
    page(6, refusal(409, 'round-open', '上一轮暗访还没有结束。请先结束那一轮，再开新的一轮。'));
    await screen.findByText('已看过 50%');
    await screen.findByRole('button', { name: '抽签并开始' });
    expect(screen.getByText('2号楼组：没能进门，要再去', { selector: 'title' })).toBeInTheDocument();
    expect(screen.queryByLabelText('为什么人数不够也要开')).toBeNull();
    await user.type(screen.getByLabelText('最后一天'), '2019-11-20');
    await user.click(screen.getByRole('button', { name: '抽签并开始' }));
    await screen.findByText(/上一轮暗访还没有结束/);
  });

  it('are not opened any more once the year is over', async () => {
    page(6, {}, 'awarded');
    await screen.findByText('没有开过。从“暗访”到“验收评审”，可以在这里抽签开一轮。');
    expect(screen.queryByRole('button', { name: '抽签并开始' })).toBeNull();
  });
});
