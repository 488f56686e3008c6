import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cycle, openPage } from '../shell/page-under-test.tsx';
import NoticePage from './notice-page.tsx';

const user = userEvent.setup();

it('an objection by telephone is entered with its group and contact, and the code to follow it is told to the office', async () => {
  const asked = openPage(NoticePage, 'office', '/2019/notice', {
    'GET /api/cycles/2019': { ...cycle, stage: 'publicNotice' },
    'GET /api/cycles/2019/objections': { items: [] },
    'GET /api/cycles/2019/group-codes': { items: [{ groupId: 'g1', area: '奉贤', name: '1号楼组', code: 'C' }] },
    'POST /api/cycles/2019/objections': { token: 'KEEP-THIS', receivedOn: '2019-11-13' },
  });
  await screen.findByText(/^还没有异议。公示以后/);
  await user.click(await screen.findByLabelText('哪个楼组（没有说就空着）'));
  await user.click(await screen.findByText('奉贤 1号楼组'));
  await user.type(screen.getByLabelText('联系方式（可不填）'), '1305550000');
  await user.type(screen.getByLabelText('内容'), '楼道又堆了杂物');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText(/查询码：KEEP-THIS/);
  const body = { channel: 'phone', kind: 'concern', text: '楼道又堆了杂物', contact: '1305550000', groupId: 'g1' };
  await waitFor(() => expect(asked.map((a) => a.body)).toEqual([body]));
});

it('what is posted in the stairwells is printed one a group, of all areas or of one: a code to scan and the same to type', async () => {
  openPage(NoticePage, 'office', '/2019/notice', {
    'GET /api/cycles/2019': { ...cycle, stage: 'publicNotice' },
    'GET /api/cycles/2019/objections': { items: [] },
    'GET /api/cycles/2019/group-codes': {
      items: [
        { groupId: 'g1', area: '奉贤', name: '1号楼组', code: 'AAAA' },
        { groupId: 'g2', area: '恒丰', name: '2号楼组', code: 'BBBB' },
      ],
    },
  });
  await user.click(await screen.findByRole('button', { name: '打印张贴单' }));
  expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
    '奉贤 1号楼组',
    '恒丰 2号楼组',
  ]);
  await user.click(screen.getByLabelText('居民区'));
  await user.click(await screen.findByText('恒丰', { selector: '.ant-select-item-option-content' }));
  const [poster, ...others] = screen.getAllByRole('article');
  expect(others).toEqual([]);
  expect(poster).toHaveTextContent('恒丰 2号楼组');
  expect(poster).toHaveTextContent('楼组码 BBBB');
  expect(screen.getByRole('img', { name: '打开2号楼组全部评分的二维码' })).toBeVisible();
  const print = jest.spyOn(globalThis, 'print').mockImplementation(() => undefined);
  await user.click(screen.getByRole('button', { name: '打印' }));
  expect(print).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: '收起' }));
  await screen.findByRole('heading', { level: 1, name: '公示与异议' });
});
