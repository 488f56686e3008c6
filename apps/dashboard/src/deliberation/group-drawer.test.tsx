import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cycle } from '../shell/page-under-test.tsx';
import { base, openDesk } from './desk-under-test.ts';

// Roles are looked up without asking of every ancestor whether it is hidden: half the time on a page this large.
configure({ defaultHidden: true });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

describe('a group', () => {
  it('says in one sentence why it has its stars, how likely each star is, and from which sheets it comes', async () => {
    openDesk('?open=g20');
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

  it('shows its points with two decimals, so that they stand under one another', async () => {
    openDesk('?open=g20');
    const drawer = await screen.findByRole('dialog');
    const [dimensions] = within(drawer).getAllByRole('table');
    const points = [...dimensions!.querySelectorAll('td')]
      .map((cell) => cell.textContent ?? '')
      .filter((text) => text.includes('.'));
    expect(points).toContain('89.10');
    expect(points.filter((text) => !/^\d+\.\d\d$/.test(text))).toEqual([]);
  });

  it('that is marked is decided with a reason and a vote in which who is of its area stays out', async () => {
    const asked = openDesk('?open=g20');
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
    openDesk('?open=g10');
    const decide = await screen.findByRole('region', { name: '会议决定' });
    expect(within(decide).getByText(/不在须复评之列，按规则定星/)).toBeInTheDocument();
    expect(within(decide).queryByRole('radio')).toBeNull();
    await user.type(within(decide).getByRole('textbox', { name: /新的事实/ }), '消防记录');
    expect(within(decide).getAllByRole('radio')).toHaveLength(2);
  });

  it('outside the deliberation can be read and not decided', async () => {
    openDesk('?open=g20', { [`GET ${base}`]: { ...cycle, stage: 'publicNotice' } });
    expect(await screen.findByText('评审总结阶段才能作决定')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '会议决定' })).toBeNull();
  });

  it('that is near a line can be sent another team, which the desk names', async () => {
    const asked = openDesk('?open=g20');
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
