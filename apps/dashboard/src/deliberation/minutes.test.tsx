import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Confirmation, Decision, Visit } from '@xinglou/contract';
import { base, meeting, openDesk, visit } from './desk-under-test.ts';

// Roles are looked up without asking of every ancestor whether it is hidden: half the time on a page this large.
configure({ defaultHidden: true });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

describe('the minutes', () => {
  const decision: Decision = {
    ...{
      groupId: 'id-g20',
      groupName: '乙楼',
      stars: 5,
      reason: '复看照片',
      facts: null,
      day: '2019-11-12',
      version: 1,
    },
    votes: { jury: 3, present: 3, inFavour: 2, against: 0, abstained: 1, recused: ['id-j2'] },
  };
  const confirmation: Confirmation = {
    ...{ id: 'c1', reckoningId: 'r1', reason: '按规则', votes: null, day: '2019-11-12' },
    groups: [{ groupId: 'id-g30', groupName: '丙楼', stars: 4 }],
  };
  it('hold the meeting, the basis, every decision with its votes, what was left to the rule, and the stars', async () => {
    openDesk('?view=minutes', {
      [`GET ${base}/decisions`]: { items: [decision] },
      [`GET ${base}/confirmations`]: { items: [confirmation] },
    });
    const sheet = await screen.findByRole('article');
    for (const text of [
      '评审总结会',
      /应到 3 人，到会 3 人：评审员1、评审员2、评审员3/,
      /第 1 次汇总算分（尺度校正），结果摘要 b{64}/,
      /乙楼：定为五星。复看照片/,
      '应到 3 人，到会 3 人；赞成 2，反对 0，弃权 1；回避：评审员2（计入弃权）',
      '丙楼（四星）',
      '五星 1 个',
      '未评上星级 1 个',
    ])
      expect(within(sheet).getByText(text)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '打印纪要' })).toBeInTheDocument();
  });

  it('name each second visit with what came of it, also the one that was called off, and why', async () => {
    const again = { ...visit, groupName: '乙楼', teamName: '第2组', day: '2019-11-12', sheets: 3, purpose: 'revisit' };
    const visits = [
      { ...visit, id: 'v1', groupName: '乙楼', teamName: '第1组', day: '2019-11-05', sheets: 3 },
      { ...again, id: 'v2', excusedReason: null },
      { ...again, id: 'v3', groupName: '丙楼', sheets: 0, excusedReason: '电梯停修' },
    ];
    openDesk('?view=minutes', { [`GET ${base}/visits`]: { items: visits as unknown as Visit[], next: null } });
    const items = within(await screen.findByRole('article')).getAllByRole('listitem');
    expect(items.map((i) => i.textContent)).toEqual([
      '乙楼：第2组 2019年11月12日 周二 去复评，已交 3 / 3 份',
      '丙楼：原定第2组复评，后来不去：电梯停修',
    ]);
  });

  it('first ask who met, and keep it', async () => {
    const asked = openDesk('?view=minutes', { [`GET ${base}/meeting`]: { ...meeting, version: '0', held: null } });
    const form = await screen.findByRole('region', { name: '会议' });
    await user.type(within(form).getByRole('textbox', { name: '地点' }), '三楼');
    await user.click(within(form).getByRole('button', { name: '记下会议情况' }));
    await waitFor(() =>
      expect(asked).toEqual([
        {
          what: `PUT ${base}/meeting`,
          body: {
            ...{ title: '2019年度星级楼组评审总结会', day: '2019-11-05', place: '三楼', chair: '' },
            present: ['id-j1', 'id-j2', 'id-j3'],
          },
          ifMatch: '"0"',
        },
      ]),
    );
  });
});
