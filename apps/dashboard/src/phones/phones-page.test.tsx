import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from '../shell/page-under-test.tsx';
import PhonesPage from './phones-page.tsx';

const phone = (id: string, sheets: number, photos: number, more: object = {}) => ({
  ...{ id, enrolled: true, locked: false, sheets, photos, drafts: 0, seenAt: '2019-11-05T02:30:00.000Z' },
  ...more,
});
const people = {
  items: [
    { account: 'a1', name: '王评委', persona: 'judge', judgeId: 'j1', devices: [phone('d1', 2, 3), phone('d2', 0, 0)] },
    { account: 'a2', name: '李评委', persona: 'judge', judgeId: 'j2', devices: [phone('d3', 0, 0, { locked: true })] },
    {
      account: 'a3',
      name: '陈巡查',
      persona: 'inspector',
      judgeId: null,
      devices: [phone('d4', 0, 0, { seenAt: null })],
    },
    { account: 'a4', name: '周评委', persona: 'judge', judgeId: 'j4', devices: [] },
  ],
};
const group = (n: number, provenance?: string) => ({
  visitId: `v${n}`,
  areaName: '恒丰',
  groupName: `${n}号楼组`,
  provenance,
});
const owed = (judgeName: string, day: string, expected: number, missing: object[], otherwise: object[] = []) => ({
  incomplete: otherwise.map((o) => ({ ...o, photos: 2 })),
  ...{ day, judgeId: judgeName, judgeName, expected, received: expected - missing.length, missing, otherwise },
});
const expected = {
  items: [
    owed('王评委', '2019-11-04', 1, []),
    owed('王评委', '2019-11-05', 3, [group(1), group(2)], [group(3, 'carried')]),
    owed('李评委', '2019-11-05', 3, []),
  ],
};
const open = () =>
  openPage(PhonesPage, 'office', '/2019/phones', {
    'GET /api/devices': people,
    'GET /api/cycles/2019/expected-sheets': expected,
    'DELETE /api/devices/d1': {},
  });

describe('the phones of judges', () => {
  it('stand below what is missing today: by judge, each group by name, and what another way brought', async () => {
    open();
    await screen.findByText('还缺 2 份');
    const row = screen.getByRole('row', { name: /王评委 1 \/ 3/ });
    expect(within(row).getByText('恒丰 1号楼组、恒丰 2号楼组')).toBeInTheDocument();
    expect(within(row).getByText('3号楼组：同事带来')).toBeInTheDocument();
    expect(within(row).getByText('3号楼组：还缺 2 张')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /李评委 3 \/ 3 —/ })).toBeInTheDocument();
  });

  it('tell what they still hold and when they were heard of; of an inspector’s nothing but that it is there', async () => {
    open();
    await screen.findByText('1 部手机里还有没发出的');
    expect(screen.getByText('没有发出：2 份评分、3 张照片')).toBeInTheDocument();
    expect(screen.getByText('数字密码错太多，已锁')).toBeInTheDocument();
    const inspector = screen.getByRole('row', { name: /陈巡查/ });
    expect(inspector.textContent).not.toMatch(/最近联系|积压|份/);
    expect(within(screen.getByRole('row', { name: /周评委/ })).getByText('还没有登录过手机')).toBeInTheDocument();
  });

  it('are stopped after one question, which says what is lost with them', async () => {
    const asked = open();
    const row = await screen.findByRole('row', { name: /王评委 评审员/ });
    await userEvent.click(within(row).getAllByText('停用')[0]!);
    await screen.findByText(/停用 王评委 的这部手机？.*没有发出的评分不会再发/);
    await userEvent.click(screen.getByText('确定'));
    await screen.findByText('已停用');
    expect(asked.map((a) => a.what)).toEqual(['DELETE /api/devices/d1']);
  });
});
