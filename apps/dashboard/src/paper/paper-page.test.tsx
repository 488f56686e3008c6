import { describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, refusal } from '../shell/page-under-test.tsx';
import PaperPage from './paper-page.tsx';

const standard = {
  version: '2019.1',
  dimensions: [
    {
      key: 'hygiene',
      title: { zh: '环境卫生' },
      weight: 100,
      items: [
        { key: 'stairs', title: { zh: '楼道整洁' }, max: 4 },
        { key: 'lift', title: { zh: '电梯整洁' }, max: 2 },
        { key: 'board', title: { zh: '宣传栏' }, max: 4 },
      ],
    },
  ],
};
const visit = (id: string, groupName: string) => ({
  ...{ id, groupName, areaName: '恒丰', address: '演示路1号', day: '2019-11-05', teamName: '第一组' },
  ...{ judges: ['j2', 'j1'], judgeNames: ['王评委', '李评委'], notApplicable: ['lift'] },
});
const begun = { visitId: 'v2', areaName: '恒丰', groupName: '2号楼组', judgeId: 'j1', judgeName: '王评委' };
const open = (at: string, outcome: unknown = { state: 'first', differences: [], receipt: null }) =>
  openPage(PaperPage, 'office', at, {
    'GET /api/cycles/2019/standard': standard,
    'GET /api/cycles/2019/visits': { items: [visit('v1', '1号楼组'), visit('v2', '2号楼组')], next: null },
    'GET /api/cycles/2019/paper-sheets': { items: [{ ...begun, entries: 1, mine: null }] },
    'PUT /api/paper-sheets/v1/j1': outcome,
  });
const fill = async () => {
  await userEvent.type(await screen.findByRole('spinbutton', { name: '楼道整洁' }), '3');
  await userEvent.click(screen.getAllByRole('checkbox', { name: '没看到' })[1]!);
  await userEvent.click(screen.getByRole('button', { name: '录入' }));
};

describe('score sheets on paper', () => {
  it('are printed blank for a day, one a visit, with what does not apply struck out and a code that leads to the form', async () => {
    open('/2019/paper');
    await userEvent.click(await screen.findByRole('button', { name: '打印这一天的空白评分表' }));
    const sheets = screen.getAllByRole('article');
    expect(sheets).toHaveLength(2);
    expect(within(sheets[0]!).getByRole('row', { name: '电梯整洁 不适用' })).toBeInTheDocument();
    expect(within(sheets[0]!).getByRole('row', { name: '楼道整洁 ____ / 4 没看到' })).toBeInTheDocument();
    expect(within(sheets[1]!).getByText(/恒丰 2号楼组/)).toBeInTheDocument();
    expect(await within(sheets[1]!).findByRole('img', { name: '扫码打开录入页' })).toBeInTheDocument();
  });

  it('name those that wait for a second person, and lead to their form', async () => {
    open('/2019/paper');
    await screen.findByRole('heading', { name: '还没完成的录入（1）' });
    expect(screen.getByRole('row', { name: /恒丰 2号楼组 王评委 1 人录过，等您录第二遍/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '去录入' }));
    await screen.findByRole('spinbutton', { name: '楼道整洁' });
  });

  it('are typed in whole: every item that applies, then the second person is asked for', async () => {
    const asked = open('/2019/paper?visit=v1&judge=j1');
    expect(await screen.findByRole('button', { name: '录入' })).toBeDisabled();
    await fill();
    await screen.findByText('第一遍已存好。请另一个人用自己的账号再录一遍。');
    const items = [
      { item: 'stairs', points: 3 },
      { item: 'lift', points: null, why: 'notApplicable' },
      { item: 'board', points: null, why: 'unseen' },
    ];
    expect(asked.map((a) => a.body)).toEqual([{ standardVersion: '2019.1', items }]);
  });

  it('that differ are told item by item; a refusal keeps what was typed', async () => {
    open('/2019/paper?visit=v1&judge=j1', { state: 'different', differences: ['stairs', ''], receipt: null });
    await fill();
    await screen.findByText('和另一个人录的不一样，请对着纸再看这几项：楼道整洁、整体备注');
    cleanup();
    open('/2019/paper?visit=v1&judge=j1', refusal(409, 'sheet-already-submitted', '已经交过一份评分表。'));
    await fill();
    await screen.findByText(/已经交过一份评分表/);
    expect(screen.getByRole('spinbutton', { name: '楼道整洁' })).toHaveValue('3');
  });
});
