import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Visit } from '@xinglou/contract';
import { openPage } from '../shell/page-under-test.tsx';
import LivePage from './live-page.tsx';

const visit = (n: number, sent: string[], more: Partial<Visit> = {}) => ({
  id: `v${n}`,
  groupName: `${n}号楼组`,
  team: n < 3 ? 't1' : 't2',
  teamName: n < 3 ? '第一组' : '第二组',
  day: '2019-11-05',
  judges: ['a', 'b'],
  judgeNames: ['王评委', '李评委'],
  sent,
  x: n,
  y: n * 2,
  excusedReason: null,
  ...more,
});
const visits = (...items: object[]) => ({ 'GET /api/cycles/2019/visits': { items, next: null } });

describe('a day of the final inspection', () => {
  it('fills team by team, and names whose sheet has not come', async () => {
    openPage(LivePage, 'office', '/2019/live', visits(visit(1, ['a', 'b']), visit(2, ['b']), visit(3, [])));
    await screen.findByText('收到评分表 3 / 6 份');
    expect(screen.getByRole('heading', { name: '第一组：3 / 4 份' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '第二组：0 / 2 份' })).toBeInTheDocument();
    expect(screen.getByText('还没收到：王评委')).toBeInTheDocument();
    expect(screen.getByText('还没收到：王评委、李评委')).toBeInTheDocument();
    expect(screen.getByText('已收齐')).toBeInTheDocument();
    const map = screen.getByRole('img', { name: '3 个楼组的位置，按小组编号' });
    const drawn = [...map.querySelectorAll('polyline, circle')].map((part) => part.tagName);
    expect(drawn.lastIndexOf('polyline')).toBeLessThan(drawn.indexOf('circle'));
  });

  it('asks nothing of a visit that is excused, and draws no map without positions', async () => {
    const nowhere = { x: null, y: null };
    openPage(
      LivePage,
      'office',
      '/2019/live',
      visits(visit(1, [], { ...nowhere, excusedReason: '楼组维修' }), visit(2, ['a', 'b'], nowhere)),
    );
    await screen.findByText('收到评分表 2 / 2 份');
    expect(screen.getByText('不评：楼组维修')).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /位置/ })).toBeNull();
  });

  it('says so where a day has no visits', async () => {
    openPage(LivePage, 'office', '/2019/live', visits());
    await screen.findByText('这一天没有安排验收。');
  });
});
