import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from '../shell/page-under-test.tsx';
import AccountsPage from './accounts-page.tsx';

const user = userEvent.setup();
const account = (id: string, name: string, persona: string) => ({
  id,
  username: id,
  name,
  persona,
  areaId: null,
  judgeId: null,
  disabled: false,
  version: 3,
});
const open = () =>
  openPage(AccountsPage, 'admin', '/2019/accounts', {
    'GET /api/accounts': { items: [account('p', '我', 'admin'), account('o', '老王', 'office')], next: null },
    'GET /api/areas': { items: [] },
    'GET /api/judges': { items: [] },
    'PATCH /api/accounts/o': {},
    'DELETE /api/accounts/o/sessions': {},
  });
const rowOf = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);

describe('the administrator’s accounts', () => {
  it('are disabled only after the page has said of whom and what that means', async () => {
    const asked = open();
    await user.click((await rowOf('老王')).getByRole('button', { name: '停用' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('老王 马上退出，不能再登录');
    expect(asked).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([]);
    await user.click((await rowOf('老王')).getByRole('button', { name: '停用' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确定' }));
    await waitFor(() =>
      expect(asked).toEqual([{ what: 'PATCH /api/accounts/o', body: { disabled: true }, ifMatch: '"3"' }]),
    );
  });

  it('take a password to hand out, say so and put it away', async () => {
    const asked = open();
    await user.click((await rowOf('老王')).getByRole('button', { name: '重发密码' }));
    const handed = within(await screen.findByRole('tooltip'));
    await user.type(handed.getByLabelText('初始密码（至少 10 个字）'), 'Handed-Out-2019');
    await user.click(handed.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存。请把密码告诉老王，登录以后要换成自己的');
    await waitFor(() => expect(screen.queryByDisplayValue('Handed-Out-2019')).toBeNull());
    expect(asked).toEqual([{ what: 'PATCH /api/accounts/o', body: { password: 'Handed-Out-2019' }, ifMatch: '"3"' }]);
  });

  it('offer nobody to lock themselves out', async () => {
    open();
    expect((await rowOf('我')).queryByRole('button', { name: '停用' })).toBeNull();
  });
});
