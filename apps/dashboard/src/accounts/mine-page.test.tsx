import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OpenSession, SecondFactorState } from '@xinglou/contract';
import { openPage, refusal } from '../shell/page-under-test.tsx';
import MinePage from './mine-page.tsx';

const user = userEvent.setup();
const session: OpenSession = {
  id: 's1',
  device: 'Chrome · Windows',
  since: '2019-11-05',
  until: '2019-11-06',
  current: true,
};
const off: SecondFactorState = { on: false, recoveryCodes: 0, due: '2019-11-12' };
const open = (answers: Record<string, unknown> = {}) =>
  openPage(MinePage, 'office', '/2019/mine', {
    'GET /api/sessions': { items: [session, { ...session, id: 's2', device: 'Safari · iOS', current: false }] },
    'GET /api/session/second-factor': off,
    ...answers,
  });

describe('my sign-in', () => {
  it('shows where I am signed in, and ends another session than this one', async () => {
    const asked = open();
    expect((await screen.findByText('Chrome · Windows')).closest('tr')).toHaveTextContent('就是这里');
    await user.click(screen.getByRole('button', { name: '结束' }));
    await waitFor(() => expect(asked.map((a) => a.what)).toEqual(['DELETE /api/sessions/s2']));
  });

  it('sets up a second factor: the code to photograph, six digits, the recovery codes once', async () => {
    const asked = open({
      'POST /api/session/second-factor': { secret: 'ABCD', uri: 'otpauth://x', qr: { size: 29, path: 'M4 4h1v1h-1z' } },
      'POST /api/session/second-factor/confirmation': { recoveryCodes: ['AAAA-BBBB', 'CCCC-DDDD'] },
    });
    await screen.findByText(/2019年11月12日 周二 以后/);
    await user.type(await screen.findByLabelText('再输一次密码'), '一棵香樟树');
    await user.click(screen.getByRole('button', { name: '设置' }));
    expect(await screen.findByRole('img', { name: /扫这个码/ })).toBeInTheDocument();
    await user.type(screen.getByLabelText('6 位动态口令或备用码'), '123456');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText('CCCC-DDDD')).toBeInTheDocument();
    expect(asked.map((a) => a.body)).toEqual([{ password: '一棵香樟树' }, { code: '123456' }]);
  });

  it('says why a password is not changed, and keeps what was typed', async () => {
    open({ 'PUT /api/session/password': refusal(422, 'password-wrong', '现在的密码不对，请再试一次。') });
    await user.type(await screen.findByLabelText('现在的密码'), 'a');
    await user.type(screen.getByLabelText('新密码'), '一棵银杏树下的人');
    await user.click(screen.getByRole('button', { name: '换密码' }));
    expect(await screen.findByText('现在的密码不对，请再试一次。')).toBeInTheDocument();
    expect(screen.getByLabelText('新密码')).toHaveValue('一棵银杏树下的人');
  });
});

describe('before anything else', () => {
  const who = {
    id: 'p',
    username: 'office',
    name: '测试',
    persona: 'office',
    subdistrict: { code: 'A', name: '街道' },
    demo: false,
    today: '',
  };

  it('a password that was handed out is changed', async () => {
    const asked = open({ 'GET /api/session': { ...who, mustChangePassword: true }, 'PUT /api/session/password': {} });
    await screen.findByText('这个密码是别人发给您的，请先换成自己的密码。');
    expect(screen.queryByText('正在登录的地方')).toBeNull();
    await user.type(screen.getByLabelText('现在的密码'), '旧的那一个密码');
    await user.type(screen.getByLabelText('新密码'), '一棵银杏树下的人');
    await user.click(screen.getByRole('button', { name: '换密码' }));
    await waitFor(() => expect(asked[0]?.body).toEqual({ current: '旧的那一个密码', next: '一棵银杏树下的人' }));
  });

  it('a second factor whose day has passed is set up', async () => {
    open({ 'GET /api/session': { ...who, secondFactorDue: '2019-11-12' } });
    await screen.findByText('动态口令');
    expect(screen.queryByText('正在登录的地方')).toBeNull();
  });

  it('the code is asked for when the password was right', async () => {
    const asked = open({
      'GET /api/session': refusal(401, 'sign-in-required', '请先登录。'),
      'POST /api/session': refusal(401, 'code-required', '请再输入手机上的 6 位动态口令，或者一个备用码。'),
    });
    await user.type(await screen.findByLabelText('用户名'), 'office');
    await user.type(screen.getByLabelText('密码'), '一棵香樟树');
    await user.click(screen.getByRole('button', { name: '登录' }));
    await user.type(await screen.findByLabelText(/动态口令/), '123456');
    await user.click(screen.getByRole('button', { name: '登录' }));
    await waitFor(() =>
      expect(asked.at(-1)?.body).toEqual({ username: 'office', password: '一棵香樟树', code: '123456' }),
    );
  });
});
