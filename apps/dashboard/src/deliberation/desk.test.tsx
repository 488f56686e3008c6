import { describe, expect, it } from '@jest/globals';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { base, frozen, openDesk, rungs } from './desk-under-test.ts';

// Roles are looked up without asking of every ancestor whether it is hidden: half the time on a page this large.
configure({ defaultHidden: true });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

describe('the desk', () => {
  it('shows first the group to be seen again, then all by final score, each with its state in words', async () => {
    openDesk();
    expect(await rungs()).toEqual([
      '乙楼，终评分 89.10，四星，须复评',
      '甲楼，终评分 95.00，五星，明确',
      '丙楼，终评分 81.50，四星，接近分线',
      '丁楼，终评分 60.00，无星，明确',
    ]);
    expect(screen.getByText('五星线')).toBeInTheDocument();
  });

  it('is filtered by state and searched by name, and says when nothing is found', async () => {
    openDesk();
    await rungs();
    await user.click(screen.getByText('接近分线 1'));
    expect(await rungs()).toEqual(['丙楼，终评分 81.50，四星，接近分线']);
    await user.click(screen.getByText('全部 4'));
    await user.type(screen.getByRole('searchbox', { name: '找楼组' }), '丁');
    expect(await rungs()).toEqual(['丁楼，终评分 60.00，无星，明确']);
    await user.type(screen.getByRole('searchbox', { name: '找楼组' }), '戊');
    expect(await screen.findByText('没有这样的楼组。换一个条件看看。')).toBeInTheDocument();
  });

  it('names what could not be used by group and judge', async () => {
    const problems = [
      { code: 'panel-incomplete', id: 'vg20', detail: '' },
      { code: 'sheet-outlier', id: 'vg30.j3', detail: '0.4' },
    ];
    openDesk('', { [`GET ${base}/reckonings/r1`]: { ...frozen, problems } });
    expect(await screen.findByText('评分表不足，这次验收没有计入：乙楼')).toBeInTheDocument();
    expect(screen.getByText(/权重降到一半以下，请看一看：丙楼（评审员3）$/)).toBeInTheDocument();
  });

  it('is walked by keys: j, k, Enter, Esc', async () => {
    openDesk();
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

describe('the groups near a line', () => {
  it('are left to the rule in one act that names how many and which', async () => {
    const asked = openDesk();
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
    const asked = openDesk();
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
    const asked = openDesk('?open=g20');
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: '试算：不算这张 评审员3' }));
    await user.click(await within(drawer).findByRole('button', { name: '放回去 评审员3' }));
    expect(await within(drawer).findByRole('button', { name: '试算：不算这张 评审员3' })).toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});
