import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Evidence, demoPolicy } from '@xinglou/domain';
import { type Answers, cycle, openPage } from '../shell/page-under-test.tsx';
import PolicyPage from './policy-page.tsx';

const user = userEvent.setup();

/** Two teams of three; `shared` was seen by both, the second is stricter; the others by one of them. */
const evidence = (shared: readonly string[]): Evidence => {
  const visits = ['t1', 't2'].flatMap((team) =>
    [...shared, `${team} a`, `${team} b`].map((group) => ({ id: `${group}/${team}`, group, team })),
  );
  return {
    rule: '1',
    standard: { version: '1', dimensions: [{ key: 'hygiene', weight: 100, items: [{ key: 'h', max: 100 }] }] },
    policy: demoPolicy,
    groups: [...new Set(visits.map((v) => v.group))].map((id) => ({ id })),
    visits,
    sheets: visits.flatMap((v, i) =>
      [0, 1, 2].map((j) => ({
        ...{ id: `${v.id} ${j}`, visit: v.id, judge: `${v.team} ${j}` },
        items: { h: 80 + 3 * j - (v.team === 't2' ? 9 : 0) + ((i * 7 + j * 5) % 4) },
      })),
    ),
    findings: [],
    decisions: [],
  };
};
const answers = (of: Evidence, year = '2019'): Answers => ({
  'GET /api/cycles/2019': { ...cycle, stage: 'preparation' },
  'GET /api/cycles/2019/star-policy': { ...demoPolicy, version: '2019.1', number: 1, published: true },
  'GET /api/cycles/2019/reckonings': { items: [] },
  [`GET /api/cycles/${year}/reckonings`]: { items: [{ id: 'r1' }] },
  [`GET /api/cycles/${year}/reckonings/r1/evidence`]: of,
  'PUT /api/cycles/2019/star-policy': {},
});
const open = (of: Evidence, persona: 'office' | 'area' = 'office', year = '2019') =>
  openPage(PolicyPage, persona, '/2019/policy', answers(of, year));

describe('the constants of the severity correction', () => {
  it('are typed and published by a person', async () => {
    const asked = open(evidence(['s']));
    const publish = await screen.findByRole('button', { name: '公布为新版本' });
    const field = screen.getByRole('spinbutton', { name: '组间 λ' });
    await user.clear(field);
    await user.type(field, '2.5');
    await user.click(publish);
    expect(asked).toMatchObject([
      { body: { lambda: { team: 2.5, judge: 1, visit: 4 }, huber: 7.5, sigmaTotal: 3, z: 0.67 }, ifMatch: '"2019.1"' },
    ]);
  });

  it('stand beside what hangs on them, and are estimated only when asked, with a warning; nothing is adopted', async () => {
    const asked = open(evidence(['s', 'r']));
    await screen.findByText('各组都有共同看过的楼组，所有楼组的分数可以互相比较。');
    await screen.findByText(/^组间 λ 减半，\d+ 个楼组的星级会变；加倍，\d+ 个会变。$/);
    expect(screen.queryByText(/^只供参考/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '按评分表估算 λ' }));
    await screen.findByText(/^只供参考，不用来算分，也不自动采用/);
    const row = screen.getByRole('row', { name: /组与组/ });
    expect(within(row).getAllByRole('cell')[1]!.textContent).toMatch(/^\d+\.\d$/);
    expect(screen.getByRole('spinbutton', { name: '组间 λ' })).toHaveValue('1.7777777777777777');
    expect(asked).toEqual([]);
  });

  it('say which groups may not be compared, and that nothing can be estimated, where no team met another', async () => {
    open(evidence([]));
    await screen.findByText(/^楼组分成 2 片/);
    await user.click(screen.getByRole('button', { name: '按评分表估算 λ' }));
    await screen.findByText('各组没有共同看过的楼组，估不出来。');
  });

  it('are held against the year before, while a year has no sheets', async () => {
    open(evidence(['s']), 'office', '2018');
    await screen.findByRole('heading', { name: '2018 年的评分表说明什么' });
  });

  it('are read by an area without the sheets', async () => {
    open(evidence(['s']), 'area');
    expect(await screen.findByRole('spinbutton', { name: '组间 λ' })).toBeDisabled();
    expect(screen.queryByRole('heading', { name: /评分表说明什么/ })).toBeNull();
  });
});
