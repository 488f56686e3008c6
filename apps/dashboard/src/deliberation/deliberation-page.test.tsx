import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Confirmation, Decision, FrozenReckoning, Meeting, PublicNumber, Visit } from '@xinglou/contract';
import { type Evidence, demoPolicy, reckon } from '@xinglou/domain';
import { type Answers, cycle, openPage } from '../shell/page-under-test.tsx';
import DeliberationPage from './deliberation-page.tsx';

const before = globalThis.fetch;
afterEach(() => {
  cleanup();
  globalThis.fetch = before;
});
// Roles are looked up without asking of every ancestor whether it is hidden: half the time on a page this large.
configure({ defaultHidden: true });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** Four groups of one team: far above five stars, close below five (the one to be seen again), near four, and below all. */
const totals = { g10: 95, g20: 89.5, g30: 81.5, g40: 60 };
const names: Record<string, string> = { g10: '甲楼', g20: '乙楼', g30: '丙楼', g40: '丁楼' };
const judges = ['j1', 'j2', 'j3'];
const evidence: Evidence = {
  rule: '1',
  standard: {
    version: '1',
    dimensions: [
      { key: 'hygiene', weight: 60, items: [{ key: 'hygiene.all', max: 100 }] },
      { key: 'publicity', weight: 40, items: [{ key: 'publicity.all', max: 100 }] },
    ],
  },
  policy: { ...demoPolicy, revisits: 1 },
  groups: Object.keys(totals).map((id) => ({ id })),
  visits: Object.keys(totals).map((group) => ({ id: `v${group}`, group, team: 't1' })),
  sheets: Object.entries(totals).flatMap(([group, total]) =>
    judges.map((judge, i) => ({
      ...{ id: `v${group}.${judge}`, visit: `v${group}`, judge },
      items: { 'hygiene.all': total, 'publicity.all': total - (group === 'g20' && i === 2 ? 3 : 0) },
    })),
  ),
  findings: [],
  decisions: [],
};
const digests = { inputDigest: 'a'.repeat(64), outputDigest: 'b'.repeat(64) };
const frozen: FrozenReckoning = { ...reckon(evidence), ...digests, id: 'r1', frozenAt: '2019-11-12T01:00:00Z' };
const number = (kind: PublicNumber['kind'], one: string, name: string): PublicNumber => ({
  ...{ kind, id: `id-${one}`, number: one, name, training: false },
  areaName: kind === 'group' ? '奉贤' : null,
});
const meeting: Meeting = {
  version: '1',
  held: {
    title: '评审总结会',
    day: '2019-11-12',
    place: '会议室',
    chair: '张主任',
    present: ['id-j1', 'id-j2', 'id-j3'],
  },
  jury: judges.map((j, i) => ({ id: `id-${j}`, name: `评审员${i + 1}` })),
  bound: [{ judgeId: 'id-j2', groupId: 'id-g20' }],
};
const visit = {
  groupId: 'id-g20',
  team: 'id-t1',
  judges: ['id-j1', 'id-j2', 'id-j3'],
  status: 'scored',
  purpose: 'first',
};
const teams = [1, 2].map((n) => ({
  ...{ id: `id-t${n}`, number: n, name: `第${n}组`, leaderId: null },
  days: [{ day: '2019-11-05', judges: n === 1 ? ['id-j1', 'id-j2', 'id-j3'] : ['x1', 'x2', 'x3'] }],
}));
const row = { id: 'r1', number: 1, rule: '1', frozenAt: frozen.frozenAt, current: true, approval: null, ...digests };
const base = '/api/cycles/2019';
const answers: Answers = {
  [`GET ${base}`]: { ...cycle, stage: 'deliberation' },
  [`GET ${base}/reckonings`]: { items: [row] },
  [`GET ${base}/reckonings/r1`]: frozen,
  [`GET ${base}/reckonings/r1/evidence`]: evidence,
  [`GET ${base}/public-numbers`]: {
    items: [
      ...Object.entries(names).map(([id, name]) => number('group', id, name)),
      ...judges.map((j, i) => number('judge', j, `评审员${i + 1}`)),
      number('team', 't1', '第1组'),
    ],
  },
  [`GET ${base}/standard`]: {
    ...{ version: '1', number: 1, published: true },
    dimensions: [
      { key: 'hygiene', weight: 60, title: { zh: '环境卫生' }, items: [] },
      { key: 'publicity', weight: 40, title: { zh: '宣传氛围' }, items: [] },
    ],
  },
  [`GET ${base}/meeting`]: meeting,
  [`GET ${base}/decisions`]: { items: [] },
  [`GET ${base}/confirmations`]: { items: [] },
  [`GET ${base}/late-sheets`]: { items: [] },
  [`GET ${base}/teams`]: { version: '1', items: teams },
  [`GET ${base}/visits`]: { items: [visit as unknown as Visit], next: null },
  'GET /api/building-groups/id-g20/growth': { items: [] },
  'GET /api/building-groups/id-g30/growth': { items: [] },
  'GET /api/building-groups/id-g10/growth': { items: [] },
};
const page = (at = '', changes: Answers = {}) =>
  openPage(DeliberationPage, 'office', `/2019/deliberation${at}`, { ...answers, ...changes });
const rungs = async () => {
  const ladder = await screen.findByRole('region', { name: '楼组按终评分排位' });
  return within(ladder)
    .getAllByRole('button')
    .map((b) => b.getAttribute('aria-label'));
};

describe('the desk', () => {
  it('shows first the group to be seen again, then all by final score, each with its state in words', async () => {
    page();
    expect(await rungs()).toEqual([
      '乙楼，终评分 89.10，四星，须复评',
      '甲楼，终评分 95.00，五星，明确',
      '丙楼，终评分 81.50，四星，接近分线',
      '丁楼，终评分 60.00，无星，明确',
    ]);
    expect(screen.getByText('五星线')).toBeInTheDocument();
  });

  it('is filtered by state and searched by name, and says when nothing is found', async () => {
    page();
    await rungs();
    await user.click(screen.getByText('接近分线 1'));
    expect(await rungs()).toEqual(['丙楼，终评分 81.50，四星，接近分线']);
    await user.click(screen.getByText('全部 4'));
    await user.type(screen.getByRole('searchbox', { name: '找楼组' }), '丁');
    expect(await rungs()).toEqual(['丁楼，终评分 60.00，无星，明确']);
    await user.type(screen.getByRole('searchbox', { name: '找楼组' }), '戊');
    expect(await screen.findByText('没有这样的楼组。换一个条件看看。')).toBeInTheDocument();
  });

  it('is walked by keys: j, k, Enter, Esc', async () => {
    page();
    await rungs();
    await user.keyboard('jj');
    expect(document.activeElement).toHaveAttribute('data-group', 'g10');
    await user.keyboard('k{Enter}');
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText(/乙楼 · 四星 · 须复评/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText(/乙楼 · 四星 · 须复评/)).toBeNull());
  });
});

describe('a group', () => {
  it('says in one sentence why it has its stars, how likely each star is, and from which sheets it comes', async () => {
    page('?open=g20');
    const drawer = await screen.findByRole('dialog');
    expect(
      within(drawer).getByText(/^原始分 89\.1；.*终评分 89\.1，四星，高出四星线 9\.1 分，接近五星线，须复评。$/),
    ).toBeInTheDocument();
    expect(within(drawer).getByRole('meter', { name: '五星及以上' })).toHaveAttribute(
      'value',
      expect.stringMatching(/^0\.4/),
    );
    expect(within(drawer).getAllByText(/^评审员[123]$/)).toHaveLength(3);
    expect(within(drawer).getByText('没有扣分的问题')).toBeInTheDocument();
  });

  it('that is marked is decided with a reason and a vote in which who is of its area stays out', async () => {
    const asked = page('?open=g20');
    const decide = await screen.findByRole('region', { name: '会议决定' });
    const save = within(decide).getByRole('button', { name: '记下决定' });
    expect(save).toBeDisabled();
    expect(
      within(decide)
        .getAllByRole('radio')
        .map((r) => r.closest('label')?.textContent),
    ).toEqual(['三星', '四星', '五星']);
    expect(within(decide).getByText('回避：评审员2（计入弃权）')).toBeInTheDocument();
    await user.click(within(decide).getByText('五星'));
    await user.type(within(decide).getByRole('textbox', { name: '理由（会公布）' }), '复看照片');
    await user.clear(within(decide).getByRole('spinbutton', { name: '到会' }));
    await user.type(within(decide).getByRole('spinbutton', { name: '到会' }), '1');
    expect(within(decide).getByRole('alert')).toHaveTextContent('到会不足三分之二，不能表决');
    expect(save).toBeDisabled();
    await user.clear(within(decide).getByRole('spinbutton', { name: '到会' }));
    await user.type(within(decide).getByRole('spinbutton', { name: '到会' }), '3');
    await user.click(save);
    const votes = { jury: 3, present: 3, inFavour: 2, against: 0, abstained: 1, recused: ['id-j2'] };
    await waitFor(() =>
      expect(asked).toEqual([
        {
          what: `PUT ${base}/decisions/id-g20`,
          body: { stars: 5, reason: '复看照片', facts: null, votes },
          ifMatch: '"0"',
        },
      ]),
    );
  });

  it('that is not marked follows the rule, and says so, unless new facts are written down', async () => {
    page('?open=g10');
    const decide = await screen.findByRole('region', { name: '会议决定' });
    expect(within(decide).getByText(/不在须复评之列，按规则定星/)).toBeInTheDocument();
    expect(within(decide).queryByRole('radio')).toBeNull();
    await user.type(within(decide).getByRole('textbox', { name: /新的事实/ }), '消防记录');
    expect(within(decide).getAllByRole('radio')).toHaveLength(2);
  });

  it('outside the deliberation can be read and not decided', async () => {
    page('?open=g20', { [`GET ${base}`]: { ...cycle, stage: 'publicNotice' } });
    expect(await screen.findByText('评审总结阶段才能作决定')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '会议决定' })).toBeNull();
  });

  it('that is near a line can be sent another team, which the desk names', async () => {
    const asked = page('?open=g20');
    const drawer = await screen.findByRole('dialog');
    const revisit = await within(drawer).findByRole('region', { name: '复评' });
    expect(within(revisit).getByText('乙楼：第2组')).toBeInTheDocument();
    await user.click(within(revisit).getByRole('button', { name: '安排复评' }));
    const body = {
      groupId: 'id-g20',
      teamId: 'id-t2',
      day: '2019-11-05',
      judges: ['x1', 'x2', 'x3'],
      purpose: 'revisit',
    };
    await waitFor(() => expect(asked).toEqual([{ what: `POST ${base}/visits`, body, ifMatch: null }]));
  });
});

describe('the groups near a line', () => {
  it('are left to the rule in one act that names how many and which', async () => {
    const asked = page();
    await user.click(await screen.findByRole('button', { name: '接近分线的 1 个一次按规则定' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('丙楼 四星')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '确认这 1 个' }));
    const votes = { jury: 3, present: 3, inFavour: 3, against: 0, abstained: 0 };
    const body = { reckoningId: 'r1', groups: ['id-g30'], reason: '离星级线较近，与会评审员同意按规则定星', votes };
    await waitFor(() => expect(asked).toEqual([{ what: `POST ${base}/confirmations`, body, ifMatch: null }]));
  });
});

describe('a what-if', () => {
  it('says while one turns how many groups would change and which, and writes nothing', async () => {
    const asked = page();
    await rungs();
    const panel = screen.getByRole('complementary', { name: '试算（不保存）' });
    const five = within(panel).getByRole('slider', { name: '试算（不保存） 五星' });
    for (let half = 0; half < 2; half += 1) fireEvent.keyDown(five, { which: 37, keyCode: 37 });
    expect(await within(panel).findByText('有 1 个楼组的星级会变')).toBeInTheDocument();
    expect(within(panel).getByText('乙楼：四星 → 五星')).toBeInTheDocument();
    expect(await rungs()).toContain('乙楼，终评分 89.10，四星，须复评');
    await user.click(within(panel).getByRole('button', { name: '恢复原样' }));
    await waitFor(() => expect(within(panel).queryByText('乙楼：四星 → 五星')).toBeNull());
    expect(asked).toEqual([]);
  });

  it('leaves one sheet out, and puts it back', async () => {
    const asked = page('?open=g20');
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: '试算：不算这张 评审员3' }));
    await user.click(await within(drawer).findByRole('button', { name: '放回去 评审员3' }));
    expect(await within(drawer).findByRole('button', { name: '试算：不算这张 评审员3' })).toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});

describe('the reckonings of the year', () => {
  it('are all listed, and two of them compared: which group moved, and why', async () => {
    const older = { ...row, id: 'r0', number: 1, current: false };
    page('?view=reckonings', {
      [`GET ${base}/reckonings`]: { items: [{ ...row, number: 2 }, older] },
      [`GET ${base}/reckonings/r1/changes`]: {
        ...{ since: 'r0', general: [], rows: [] },
        moves: [
          {
            id: 'g20',
            before: { total: 91, stars: 5, ruleStars: 5, revisit: true },
            after: { total: 89.1, stars: 4, ruleStars: 4, revisit: true },
            causes: [
              { kind: 'sheet', change: 'added', id: 's1' },
              { kind: 'sheet', change: 'added', id: 's2' },
              { kind: 'policy', fields: ['quota'] },
            ],
          },
        ],
      },
    });
    expect(await screen.findByText('1 个楼组有变动，其中 1 个的星级变了')).toBeInTheDocument();
    expect(screen.getByText('91.0 · 五星')).toBeInTheDocument();
    expect(screen.getByText('新增评分表 ×2；星级办法变了（quota）')).toBeInTheDocument();
    expect(screen.getByText('最新')).toBeInTheDocument();
    expect(screen.getByText('已被取代')).toBeInTheDocument();
  });
});

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
    page('?view=minutes', {
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
    page('?view=minutes', { [`GET ${base}/visits`]: { items: visits as unknown as Visit[], next: null } });
    const items = within(await screen.findByRole('article')).getAllByRole('listitem');
    expect(items.map((i) => i.textContent)).toEqual([
      '乙楼：第2组 2019年11月12日 周二 去复评，已交 3 / 3 份',
      '丙楼：原定第2组复评，后来不去：电梯停修',
    ]);
  });

  it('first ask who met, and keep it', async () => {
    const asked = page('?view=minutes', { [`GET ${base}/meeting`]: { ...meeting, version: '0', held: null } });
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
