import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardRow } from '@xinglou/contract';
import { openPage, refusal } from '../shell/page-under-test.tsx';
import BoardPage from './board-page.tsx';

const user = userEvent.setup();

const row = (n: number, more: Partial<BoardRow> = {}): BoardRow => ({
  groupId: `g${n}`,
  groupName: `${n}号楼组`,
  areaId: n < 3 ? 'a1' : 'a2',
  areaName: n < 3 ? '奉贤' : '东王',
  nomination: 'accepted',
  starsApplied: 4,
  inspected: true,
  findings: 0,
  findingsOpen: 0,
  visitDay: '2019-11-05',
  sheets: 3,
  sheetsDue: 3,
  earlier: [],
  ...more,
});
const year = [
  row(1, { findings: 2, findingsOpen: 1 }),
  row(2, { sheets: 1, earlier: [{ year: 2018, stars: 4 }] }),
  row(3),
];
const board = { 'GET /api/cycles/2019/board': { items: year } };
const names = () => screen.getAllByRole('button', { name: /号楼组$/ }).map((b) => b.textContent);

describe('the board of a year', () => {
  it('shows how far each group has come, in words', async () => {
    openPage(BoardPage, 'office', '/2019/board', board);
    await screen.findByText('3 个楼组');
    const second = screen.getByRole('button', { name: '2号楼组' }).closest('tr');
    expect(second).toHaveTextContent('1 / 3 份');
    expect(second).toHaveTextContent('2019年11月5日 周二');
    expect(within(second ?? document.body).getByRole('img', { name: '四星' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '1号楼组' }).closest('tr')).toHaveTextContent('2 个，1 个未了');
  });

  it.each([
    ['findings', ['1号楼组']],
    ['sheets', ['2号楼组']],
    ['complete', ['1号楼组', '3号楼组']],
  ])('shows only what the address asks for: %s', async (show, expected) => {
    openPage(BoardPage, 'office', `/2019/board?show=${show}`, board);
    await screen.findByText(/3 个楼组中的/);
    expect(names()).toEqual(expected);
  });

  it('finds by words and area; of nothing found it says so', async () => {
    openPage(BoardPage, 'office', '/2019/board?area=a2', board);
    await screen.findByText('3 个楼组中的 1 个');
    expect(names()).toEqual(['3号楼组']);
    await user.type(screen.getByPlaceholderText('搜索'), '奉贤{Enter}');
    await screen.findByText('没有符合条件的楼组。申报后，楼组会出现在这里。');
  });

  it('opens a group’s year: its findings, its visit, its earlier years', async () => {
    openPage(BoardPage, 'office', '/2019/board?open=g2', {
      ...board,
      'GET /api/cycles/2019/findings': {
        items: [{ id: 'f', grade: 'major', text: '灭火器过期', state: 'released', due: '2019-11-08' }],
        next: null,
      },
      'GET /api/cycles/2019/visits': {
        items: [{ id: 'v', day: '2019-11-05', teamName: '第二组', sheets: 1, judges: ['a', 'b', 'c'] }],
        next: null,
      },
      'GET /api/building-groups/g2/history': { stars: [], leaders: [], changes: [] },
    });
    await screen.findByText(/灭火器过期/);
    await screen.findByText(/第二组验收，评分表 1 \/ 3 份/);
    await screen.findByText('历年星级');
  });

  it('says what is wrong when it cannot be read', async () => {
    openPage(BoardPage, 'office', '/2019/board', {
      'GET /api/cycles/2019/board': refusal(503, 'temporarily-unavailable', '系统忙，请稍后再试。'),
    });
    await screen.findByText('系统忙，请稍后再试。');
  });
});
