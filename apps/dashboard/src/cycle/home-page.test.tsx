import { describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GateState } from '@xinglou/contract';
import { type Answers, cycle, openPage, refusal } from '../shell/page-under-test.tsx';
import HomePage from './home-page.tsx';

const user = userEvent.setup();
const gate = (status: GateState['status'], open: GateState['open'] = []): GateState => ({
  from: 'nomination',
  to: 'materialReview',
  gate: 'applications-recorded',
  title: '每个居民区都记录了报名情况',
  status,
  open,
});
const nothing: Answers = {
  'GET /api/cycles/2019/findings': { items: [], next: null },
  'GET /api/cycles/2019/nominations': { items: [], next: null },
  'GET /api/cycles/2019/late-sheets': { items: [] },
  'GET /api/cycles/2019/objections': { items: [] },
};
const gates = (...items: GateState[]) => ({ 'GET /api/cycles/2019/gates': { items } });

describe('the office’s first screen', () => {
  it('says what holds the next stage, by row, with the way there, and does not move yet', async () => {
    openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      ...gates(gate('open', [{ id: 'a1', code: 'x', text: '奉贤 还没有记录' }])),
    });
    await screen.findByText('进入下一阶段的条件（还差 1 项）');
    await user.click(screen.getByText(/每个居民区都记录了报名情况/));
    await screen.findByText('奉贤 还没有记录');
    expect(screen.getByRole('link', { name: /材料初审/ }).getAttribute('href')).toBe('/2019/review');
    expect(screen.getByRole('button', { name: '进入“材料初审”' })).toBeDisabled();
    expect(screen.getByText('现在没有要办的事。')).toBeInTheDocument();
  });

  it('shows the year in figures, each the way to the groups behind it', async () => {
    const row = {
      nomination: 'accepted',
      inspected: true,
      findingsOpen: 1,
      sheets: 1,
      sheetsDue: 3,
      visitDay: '2019-11-05',
    };
    openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'GET /api/cycles/2019/board': { items: [row, { ...row, inspected: false, visitDay: null }] },
    });
    const figure = async (name: RegExp) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await figure(/已暗访\s*1 \/ 2/)).toBe('/2019/board?show=uninspected');
    expect(await figure(/评分表\s*2 \/ 6/)).toBe('/2019/board?show=sheets');
    expect(await figure(/问题未了\s*2/)).toBe('/2019/board?show=findings');
    expect(await figure(/今天验收\s*1/)).toBe('/2019/live');
  });

  it('moves after one question, and says why not when somebody was faster', async () => {
    const asked = openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'POST /api/cycles/2019/stage': refusal(409, 'stage-moved', '别人已经进入“材料初审”，请看新的状态。'),
    });
    await user.click(await screen.findByRole('button', { name: '进入“材料初审”' }));
    await user.click(await screen.findByRole('button', { name: '确定' }));
    await screen.findByText('别人已经进入“材料初审”，请看新的状态。');
    expect(asked).toEqual([{ what: 'POST /api/cycles/2019/stage', body: { to: 'materialReview' }, ifMatch: null }]);
  });

  it('says before the notice goes out until when and for how many groups', async () => {
    const asked = openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      'GET /api/cycles/2019': { ...cycle, stage: 'deliberation' },
      'GET /api/cycles/2019/gates': { items: [{ ...gate('met'), from: 'deliberation', to: 'publicNotice' }] },
      'GET /api/cycles/2019/notice-preview': { from: '2019-11-05', endsOn: '2019-11-12', groups: 56 },
    });
    await user.click(await screen.findByRole('button', { name: '进入“公示”' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      '今天（2019年11月5日 周二）公示，到2019年11月12日 周二结束，公布 56 个楼组。',
    );
    expect(asked).toEqual([]);
  });

  it('of a closed year offers no settings any more, and a new year after the newest one', async () => {
    openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      ...gates(),
      'GET /api/cycles/2019': { ...cycle, stage: 'awarded' },
      'GET /api/cycles': { items: [{ ...cycle, year: 2020 }, cycle] },
    });
    await screen.findByText('本年度已授牌完成。');
    expect(await screen.findByDisplayValue('2021')).toBeInTheDocument();
    expect(screen.queryByText('年度设置')).toBeNull();
  });

  it('counts what waits for the office, the pressing first', async () => {
    const finding = (state: string) => ({ state, late: false });
    openPage(HomePage, 'office', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'GET /api/cycles/2019/findings': { items: ['responded', 'recorded', 'recorded'].map(finding), next: null },
      'GET /api/cycles/2019/late-sheets': { items: [{ taken: null }, { taken: true }] },
    });
    await screen.findByText('2 个问题待下达');
    expect(screen.getAllByRole('link').map((a) => a.textContent)).toEqual([
      '2 个问题待下达',
      '1 份整改答复待审核',
      '1 张迟到的评分表待决定',
    ]);
  });
});

describe('before the first year', () => {
  const fresh = {
    'GET /api/cycles': { items: [] },
    'GET /api/cycles/2019': refusal(404, 'not-found', '没有找到。'),
    'GET /api/cycles/2019/gates': refusal(404, 'not-found', '没有找到。'),
  };
  it('the administrator is led to the accounts, and the office begins the year', async () => {
    openPage(HomePage, 'admin', '/2019/home', fresh);
    expect(await screen.findByRole('heading', { name: '2019年度还没有开始' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /账号/ })).toHaveAttribute('href', '/2019/accounts');
    expect(screen.queryByRole('button', { name: '开始新年度' })).toBeNull();
    cleanup();
    const asked = openPage(HomePage, 'office', '/2019/home', { ...fresh, 'POST /api/cycles': cycle });
    await user.click(await screen.findByRole('button', { name: '开始新年度' }));
    expect(asked).toEqual([{ what: 'POST /api/cycles', body: { year: 2019 }, ifMatch: null }]);
  });
});

describe('the administrator’s first screen', () => {
  it('says that a request for an author waits for a second person', async () => {
    openPage(HomePage, 'admin', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'GET /api/unmaskings': { demoKeys: false, items: [{ state: 'asked', may: ['approve', 'refuse'] }] },
    });
    expect(await screen.findByText('一个揭示作者的请求等您处理')).toBeInTheDocument();
  });
});

describe('an area’s first screen', () => {
  it('names what is overdue and what came back, and offers no stage to move', async () => {
    openPage(HomePage, 'area', '/2019/home', {
      ...nothing,
      ...gates(gate('open', [{ id: 'a1', code: 'x', text: 'x' }])),
      'GET /api/cycles/2019/findings': { items: [{ id: 'f', state: 'released', late: true }], next: null },
      'GET /api/cycles/2019/nominations': {
        items: [
          { id: 'n1', state: 'returned' },
          { id: 'n2', state: 'draft' },
        ],
        next: null,
      },
    });
    await screen.findByText('1 个问题已过整改期限，请尽快整改并答复');
    expect(screen.getByText('1 份申报被退回，请补正后再上报')).toBeInTheDocument();
    expect(screen.getByText('1 份申报还是草稿')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /进入/ })).toBeNull();
  });

  it('reminds three working days ahead and one, and of what a group leader has sent', async () => {
    const released = (reminder: string | null, leaderAnswer: object | null = null) => ({
      id: String(reminder),
      state: 'released',
      late: false,
      reminder,
      leaderAnswer,
    });
    const items = [released('one'), released('three'), released('three'), released(null, { text: '已扫' })];
    openPage(HomePage, 'area', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'GET /api/cycles/2019/findings': { items, next: null },
      'GET /api/cycles/2019/nominations': { items: [{ id: 'n', state: 'accepted', groupId: 'g' }], next: null },
    });
    await screen.findByText('1 个问题只剩一个工作日，请尽快整改并答复');
    expect(screen.getAllByRole('link').map((a) => a.textContent)).toEqual([
      '1 个问题只剩一个工作日，请尽快整改并答复',
      '2 个问题只剩三个工作日',
      '1 个问题待整改',
      '1 个问题楼组长传来了整改照片，等您确认',
    ]);
  });

  it('has a card for each of its groups, with what is asked and by when', async () => {
    openPage(HomePage, 'area', '/2019/home', {
      ...nothing,
      ...gates(gate('met')),
      'GET /api/cycles/2019/nominations': {
        items: [
          { id: 'n1', groupId: 'g1', groupName: '1号楼组', state: 'returned' },
          { id: 'n2', groupId: 'g2', groupName: '2号楼组', state: 'accepted' },
          { id: 'n3', groupId: 'g3', groupName: '3号楼组', state: 'accepted' },
        ],
        next: null,
      },
      'GET /api/cycles/2019/findings': {
        items: [{ id: 'f', groupId: 'g2', state: 'released', grade: 'major', text: '灭火器过期', due: '2019-11-08' }],
        next: null,
      },
    });
    const mend = await screen.findByRole('link', { name: '补正后再上报（2019年5月31日 周五前）' });
    expect(mend.getAttribute('href')).toBe('/2019/nominations?open=n1');
    const answer = screen.getByRole('link', { name: '较重：灭火器过期（2019年11月8日 周五前）' });
    expect(answer.getAttribute('href')).toBe('/2019/findings?open=f');
    expect(screen.getAllByText('现在没有要办的事')).toHaveLength(1);
  });

  it('says what is wrong when nothing can be read, and how to try again', async () => {
    openPage(HomePage, 'area', '/2019/home', {
      ...nothing,
      'GET /api/cycles/2019/gates': refusal(503, 'temporarily-unavailable', '系统忙，请稍后再试。'),
      'GET /api/cycles/2019': { ...cycle },
    });
    await screen.findByText('系统忙，请稍后再试。');
    expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
  });
});
