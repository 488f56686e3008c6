import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Nomination } from '@xinglou/contract';
import { openPage, refusal } from '../shell/page-under-test.tsx';
import NominationsPage from './nominations-page.tsx';

const user = userEvent.setup();
const nomination: Nomination = {
  id: 'n1',
  groupId: 'g1',
  groupName: '奉贤一村1号楼组',
  estate: '奉贤一村',
  areaId: 'a1',
  areaName: '奉贤',
  rank: 1,
  kind: 'raise',
  starsApplied: 4,
  opinion: '同意',
  story: '',
  photos: [],
  state: 'draft',
  submittedOn: null,
  toldOn: null,
  heldStars: 3,
  lastYear: { year: 2018, opinion: '好', story: '去年种了一米菜园', stars: 3 },
  review: null,
  missing: ['story', 'photos'],
  version: 7,
};
const page = (given: Nomination, patch: unknown) =>
  openPage(NominationsPage, 'area', '/2019/nominations?open=n1', {
    'GET /api/cycles/2019/nominations': { items: [given], next: null },
    'GET /api/cycles/2019/applications': { items: [] },
    'GET /api/building-groups': { items: [], next: null },
    'PATCH /api/cycles/2019/nominations/n1': patch,
    'POST /api/cycles/2019/nominations/n1/submission': { ...given, state: 'submitted' },
  });

describe('a nomination in draft', () => {
  it('shows last year’s text beside it, saves itself after the last key, and against the version it has', async () => {
    let version = 7;
    const asked = page(nomination, () => ({ ...nomination, version: (version += 1) }));
    await screen.findByText('去年种了一米菜园');
    const story = screen.getByRole('textbox', { name: /事迹/ });
    await user.type(story, '楼道微花园');
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''), { timeout: 3000 });
    await user.type(story, '开放');
    await user.click(screen.getByRole('button', { name: '上报' }));
    await waitFor(() => expect(asked.at(-1)?.what).toBe('POST /api/cycles/2019/nominations/n1/submission'));
    const saves = asked.filter((a) => a.what.startsWith('PATCH'));
    expect(saves.map((s) => s.ifMatch)).toEqual(saves.map((_, i) => `"${7 + i}"`));
    expect(saves.at(-1)?.body).toMatchObject({ story: '楼道微花园开放' });
  });

  it('keeps what was typed when somebody else saved first, and says so', async () => {
    page(nomination, refusal(412, 'stale-version', '别人刚改过这一条，请看过再改。'));
    await user.type(await screen.findByRole('textbox', { name: /事迹/ }), '楼道微花园');
    await screen.findByText('别人刚改过这一条，请看过再改。', {}, { timeout: 3000 });
    expect(screen.getByRole('textbox', { name: /事迹/ })).toHaveValue('楼道微花园');
  });
});

describe('a nomination that was accepted', () => {
  it('can be looked at, and no longer changed', async () => {
    page({ ...nomination, state: 'accepted', story: '今年的事迹' }, null);
    expect(await screen.findByRole('textbox', { name: /事迹/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: '上报' })).toBeNull();
  });

  it('was returned with a reason that stands on its card', async () => {
    const review = { outcome: 'returned' as const, reason: '照片不够', day: '2019-06-03', checklist: null };
    page({ ...nomination, state: 'returned', review }, null);
    await screen.findByText(/照片不够/);
  });
});
