import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewObjection, PublicGroup, PublicNotice } from '@xinglou/contract';
import { demoPolicy } from '@xinglou/domain';
import { type Bundle, proven } from '@xinglou/proof';
import { LanguageProvider } from '@xinglou/ui';
import { NoticeApp } from './notice-app.tsx';

const notice: PublicNotice = {
  year: 2019,
  subdistrict: { code: '310106011', name: '石门二路街道' },
  publishedOn: '2019-11-20',
  endsOn: '2019-11-27',
  workingDays: 5,
  status: 'running',
  standardVersion: '2019.1',
  stars: [{ stars: 3, from: 70 }],
  items: [
    { groupId: 'g1', name: '奉贤一村1号楼组', estate: '奉贤一村', area: '奉贤', stars: 5, changed: false },
    { groupId: 'g2', name: '恒丰里2号楼组', estate: '恒丰里', area: '恒丰', stars: 3, changed: true },
  ],
  totals: [91.5, 70.25],
  inputDigest: 'a',
  outputDigest: 'b',
  auditHead: '57 ab12 cd34',
};
const own: PublicGroup = {
  year: 2019,
  number: '7',
  name: '奉贤一村1号楼组',
  area: '奉贤',
  stars: 5,
  ruleStars: 5,
  rawTotal: 91,
  correctedTotal: 92,
  total: 91.5,
  sheets: 3,
  reason: '原始分 91.0；同看过的楼组里，本组打分平均低 1.0 分，已补回；减 0.5 分；终评分 91.5，五星。',
  dimensions: [{ key: 'hygiene', title: '环境卫生', weight: 20, raw: 94, score: 95, deduction: 0.5 }],
  findings: [{ dimension: 'hygiene', grade: 'minor', text: '二楼有杂物', state: 'accepted', responsible: 'group' }],
  decision: null,
  history: [{ year: 2018, stars: 4 }],
};
const evidence = {
  rule: '0',
  standard: { version: '1', dimensions: [{ key: 'hygiene', weight: 100, items: [{ key: 'a', max: 10 }] }] },
  policy: demoPolicy,
  groups: [{ id: 'g1' }],
  visits: [{ id: 'v1', group: 'g1', team: 't1' }],
  sheets: ['j1', 'j2', 'j3'].map((judge, i) => ({ id: `s${i}`, visit: 'v1', judge, items: { a: 8 } })),
  findings: [],
  decisions: [],
};
const honest: Bundle = { bundle: 1, subdistrict: 'x', year: 2019, evidence, reckoning: proven(evidence) };

/** The api as this page sees it: by path; what is absent is a 404 problem. */
let answers: Record<string, unknown>;
let sent: NewObjection[];
beforeEach(() => {
  sent = [];
  answers = {
    '/api/public/notices': { items: [2019, 2018].map((year) => ({ year, publishedOn: '', endsOn: '' })) },
    '/api/public/cycles/2019/notice': notice,
    '/api/public/cycles/2018/notice': { ...notice, year: 2018, status: 'awarded', items: [] },
    '/api/public/cycles/2019/bundle': honest,
    '/api/public/groups/RIGHT': own,
    '/api/public/objections': { token: 'FOLLOW-ME', receivedOn: '2019-11-21' },
    '/api/public/objections/FOLLOW-ME': {
      kind: 'concern',
      text: '楼道有杂物',
      group: null,
      receivedOn: '2019-11-21',
      state: 'answered',
      answer: { outcome: 'rejected', text: '已核实，不影响结果', day: '2019-11-22' },
    },
  };
  globalThis.fetch = (async (url: string, init?: RequestInit) => {
    const path = url.split('?')[0] ?? '';
    if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)) as NewObjection);
    if (!(path in answers))
      return Response.json({ code: 'not-found', status: 404, title: '', detail: '' }, { status: 404 });
    if (answers[path] === 'down') throw new TypeError('network');
    return Response.json(answers[path]);
  }) as typeof fetch;
});
const user = userEvent.setup();
const open = async () => {
  render(
    <LanguageProvider>
      <NoticeApp />
    </LanguageProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
};

describe('the notice', () => {
  it('lists the groups by area with their stars, finds one’s own, and shows totals without names', async () => {
    await open();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 2)
        .map((h) => h.textContent),
    ).toEqual(['奉贤', '恒丰']);
    expect(screen.getByText(/恒丰里2号楼组/, { selector: 'span' }).closest('li')).toHaveTextContent('三星');
    const totals = screen.getByText('全部参评楼组的终评分（不列名称，从高到低）').closest('details');
    expect(totals?.lastElementChild?.textContent).toBe('91.50、70.25');
    expect(screen.getByText(/^操作记录链头/)).toHaveTextContent(/^操作记录链头 57 ab12 cd34/);
    await user.type(screen.getByRole('searchbox'), '恒丰');
    expect(screen.queryByRole('heading', { name: '奉贤' })).toBeNull();
    await user.type(screen.getByRole('searchbox'), '没有这个楼');
    expect(screen.getByText(/名单里没有。名单只列评上星的楼组/)).toBeInTheDocument();
  });

  it('says that the year of the address is not out yet, before it shows another', async () => {
    history.replaceState(null, '', '/?year=2020');
    try {
      await open();
      expect(screen.getByText(/^2020年度还没有公示/)).toBeInTheDocument();
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2019');
    } finally {
      history.replaceState(null, '', '/');
    }
  });

  it('of another year is a choice away; objecting ends with its period', async () => {
    await open();
    await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2018');
    await screen.findByRole('heading', { name: /2018/ });
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull();
  });

  it('says that nothing is published yet, or that there is no answer and how to try again', async () => {
    answers['/api/public/notices'] = 'down';
    render(
      <LanguageProvider>
        <NoticeApp />
      </LanguageProvider>,
    );
    const again = await screen.findByRole('button', { name: '重试' });
    answers['/api/public/notices'] = { items: [] };
    await user.click(again);
    expect((await screen.findByText(/还没有公示/)).getAttribute('role')).toBe('status');
  });
});

describe('one’s own group', () => {
  it('opens with the code of the stairwell, with every dimension and finding; a wrong code opens nothing', async () => {
    await open();
    const code = screen.getByLabelText(/楼组码/);
    await user.type(code, 'WRONG');
    await user.click(screen.getByRole('button', { name: '查看' }));
    await screen.findByRole('alert');
    await user.clear(code);
    await user.type(code, ' RIGHT ');
    await user.click(screen.getByRole('button', { name: '查看' }));
    const group = await screen.findByRole('article');
    const row = within(group).getByRole('row', { name: /环境卫生/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((c) => c.textContent),
    ).toEqual(['94.00', '95.00', '0.50']);
    const findings = within(group).getAllByRole('listitem');
    expect(findings.map((f) => f.textContent)).toEqual(['二楼有杂物']);
    expect(group).toHaveTextContent(own.reason);
    expect(group).toHaveTextContent('2018 四星');
    expect(screen.queryByRole('alert')).toBeNull();
    answers['/api/public/groups/RIGHT'] = { ...own, reason: 'raw 91.0' };
    await user.click(screen.getByRole('button', { name: 'English' }));
    await within(group).findByText('raw 91.0');
    await user.click(screen.getByRole('button', { name: '中文' }));
  });

  it.each([
    ['opens at once when the poster in the stairwell was scanned', '#RIGHT', own.reason],
    ['of a poster that is not of this place is not found', '#WRONG', '没有找到这个楼组码，请再核对，大小写要一样。'],
    [
      'of an address that was cut off is not found, and may be typed',
      '#%E5%A5',
      '没有找到这个楼组码，请再核对，大小写要一样。',
    ],
  ])('%s', async (_, scanned, told) => {
    location.hash = scanned;
    try {
      await open();
      await screen.findByText(told);
    } finally {
      location.hash = '';
    }
  });
});

describe('an objection', () => {
  it('is sent with the group that it is about, and its code follows the answer', async () => {
    await open();
    await user.selectOptions(screen.getByRole('combobox', { name: /哪个楼组/ }), 'g2');
    await user.type(screen.getByRole('textbox', { name: '请写明情况' }), '楼道有杂物');
    await user.click(screen.getByRole('button', { name: '提交' }));
    await screen.findByText(/FOLLOW-ME/);
    expect(sent).toEqual([{ kind: 'concern', text: '楼道有杂物', groupId: 'g2' }]);
    await user.type(screen.getByLabelText(/查询码/), 'FOLLOW-ME');
    await user.click(screen.getByRole('button', { name: '查看答复' }));
    await screen.findByText(/已核实，不影响结果/);
  });

  it('without a network is not sent, is still there, and no code is called wrong', async () => {
    await open();
    answers['/api/public/objections'] = answers['/api/public/objections/FOLLOW-ME'] = 'down';
    await user.type(screen.getByRole('textbox', { name: '请写明情况' }), '楼道有杂物');
    await user.click(screen.getByRole('button', { name: '提交' }));
    await screen.findByText('没有连上，还没有提交。写的都在，请过一会儿再按“提交”。');
    expect(screen.getByRole('textbox', { name: '请写明情况' })).toHaveValue('楼道有杂物');
    await user.type(screen.getByLabelText(/查询码/), 'FOLLOW-ME');
    await user.click(screen.getByRole('button', { name: '查看答复' }));
    await screen.findByText('没有连上，请稍后再看。');
  });
});

describe('自己算一遍', () => {
  it('agrees with an honest bundle, and not with one whose stars were touched', async () => {
    await open();
    const verify = () => user.click(screen.getByRole('button', { name: '自己算一遍' }));
    await verify();
    await screen.findByText('算出来的结果与公示一致');
    const groups = honest.reckoning.groups.map((g) => ({ ...g, stars: 5 }));
    answers['/api/public/cycles/2019/bundle'] = { ...honest, reckoning: { ...honest.reckoning, groups } };
    await verify();
    await screen.findByText('算出来的结果与公示不一致');
  });
});
