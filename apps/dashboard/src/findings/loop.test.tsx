import { describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding, Session } from '@xinglou/contract';
import { type Answers, refusal } from '../shell/page-under-test.tsx';
import { openFindings, recordedFinding } from './finding-under-test.ts';

const user = userEvent.setup();
const finding: Finding = {
  ...recordedFinding,
  groupName: '1号楼组',
  state: 'released',
  responsible: 'group',
  due: '2019-11-08',
  reminder: 'three',
  hints: [],
  version: 1,
};
const page = (persona: Session['persona'], at: string, items: readonly Finding[], more: Answers = {}) =>
  openFindings(persona, at, items, {
    'POST /api/building-groups/g1/leader-links': { id: 'l1', token: 'T'.repeat(43), lastDay: '2020-03-01' },
    'POST /api/cycles/2019/finding-releases': { items: [] },
    'POST /api/findings/f1/extension-requests': finding,
    'POST /api/findings/f1/extension-answer': finding,
    'POST /api/findings/f1/leader-answer-review': finding,
    ...more,
  });

describe('the office', () => {
  it('releases several groups’ findings together, warned when a batch is of one group only', async () => {
    const recorded = ['f1', 'f2', 'f3'].map((id, i): Finding => ({
      ...finding,
      id,
      groupId: `g${i + 1}`,
      groupName: `${i + 1}号楼组`,
      state: 'recorded',
      responsible: null,
      due: null,
      reminder: null,
    }));
    const asked = page('office', '', recorded);
    await screen.findByText('3号楼组');
    const [all, first] = screen.getAllByRole('checkbox');
    await user.click(first!);
    expect(screen.getByText(/一批只涉及一两个楼组/)).toBeInTheDocument();
    await user.click(all!);
    expect(screen.queryByText(/一批只涉及一两个楼组/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '一起下达 3 个问题' }));
    await waitFor(() =>
      expect(asked.map((a) => a.body)).toEqual([
        { items: ['f1', 'f2', 'f3'].map((id) => ({ id, responsible: 'group' })) },
      ]),
    );
  });

  it('grants an extension that was asked for', async () => {
    const asked = page('office', '?open=f1', [{ ...finding, extension: { due: '2019-11-20', reason: '等物业' } }]);
    await screen.findByText('申请延到 2019年11月20日 周三：等物业');
    await user.click(screen.getByRole('button', { name: '同意延期' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ granted: true }]));
  });
});

describe('the committee', () => {
  it('is reminded, asks for an extension with a reason, and gives the leader a link that is shown once', async () => {
    const asked = page('area', '?open=f1', [finding]);
    await screen.findByText('只剩三个工作日');
    await user.type(screen.getByLabelText('延到哪一天'), '2019-11-20');
    await user.type(screen.getByLabelText('延期理由'), '等物业');
    await user.click(screen.getByRole('button', { name: '申请延期' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ due: '2019-11-20', reason: '等物业' }]));
    await user.click(screen.getByRole('button', { name: '生成新链接' }));
    await screen.findByRole('img', { name: '楼组长链接' });
    expect(screen.getByText(new RegExp(`/notice/leader#${'T'.repeat(43)}`))).toBeInTheDocument();
  });

  it('finds what was typed again after a drawer that was closed by a slip, and after a session that ended meanwhile', async () => {
    let session: unknown = {
      id: 'p',
      username: 'area',
      name: '王',
      persona: 'area',
      areaId: 'a1',
      today: '2019-11-05',
    };
    let answered = false;
    page('area', '?open=f1', [finding], {
      'GET /api/session': () => session,
      'POST /api/session': () => {
        session = { id: 'p', username: 'area', name: '王', persona: 'area', areaId: 'a1', today: '2019-11-05' };
        answered = true;
        return {};
      },
      'POST /api/findings/f1/responses': () => {
        session = refusal(401, 'session-expired', '登录已过期，请重新登录。');
        return answered ? finding : session;
      },
    });
    await user.type(await screen.findByLabelText('整改情况'), '杂物已搬走');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('整改情况')).toBeNull());
    await user.click(screen.getByRole('button', { name: '1号楼组', hidden: true }));
    expect(await screen.findByLabelText('整改情况')).toHaveValue('杂物已搬走');
    await user.click(screen.getByRole('button', { name: '答复整改' }));
    await user.click(await screen.findByRole('button', { name: '确定' }));
    expect(screen.getAllByText('登录已过期，请重新登录。')).not.toHaveLength(0);
    await user.type(await screen.findByLabelText('用户名'), 'area');
    await user.type(screen.getByLabelText('密码'), 'x');
    await user.click(screen.getByRole('button', { name: '登录', hidden: true }));
    expect(await screen.findByLabelText('整改情况')).toHaveValue('杂物已搬走');
  });

  it('confirms what the leader sent', async () => {
    const sent = { text: '搬走了', photos: [], day: '2019-11-04' };
    const asked = page('area', '?open=f1', [{ ...finding, leaderAnswer: sent }]);
    await screen.findByText('2019年11月4日 周一 收到：搬走了');
    await user.click(screen.getByRole('button', { name: '确认，作为答复' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ outcome: 'confirmed' }]));
  });

  it('compares before and after by hand or keys, and prints the sheet for the door', async () => {
    const answer = { text: '清了', photos: ['b'.repeat(64)], day: '2019-11-04' };
    page('area', '?open=f1', [{ ...finding, photos: ['a'.repeat(64)], answer, state: 'responded' }]);
    expect(await screen.findByRole('slider', { name: '左右拖动，对比整改前后' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '整改后，2019年11月4日 周一 收到' })).toBeInTheDocument();
    cleanup();
    page('area', '?print=sheet&group=g1', [finding]);
    await screen.findByText('请在 2019年11月8日 周五 前完成', { exact: false });
    expect(screen.getByText(/奉贤 1号楼组 楼组长/)).toBeInTheDocument();
  });
});
