import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Stage } from '@xinglou/domain';
import { cycle, openPage } from '../shell/page-under-test.tsx';
import ReviewPage from './review-page.tsx';

const recorded = { applied: 9, putForward: 6, meeting: '联席会议', meetingDay: '2019-05-20' };
const nothing = { applied: null, putForward: null, meeting: null, meetingDay: null };
const open = (stage: Stage) =>
  openPage(ReviewPage, 'office', '/2019/review', {
    'GET /api/cycles/2019': { ...cycle, stage },
    'GET /api/cycles/2019/nominations': { items: [], next: null },
    'GET /api/cycles/2019/applications': {
      items: [
        { areaId: 'a1', areaName: '奉贤', ...recorded },
        { areaId: 'a2', areaName: '东王', ...nothing },
      ],
    },
  });

describe('the office’s review', () => {
  it('says which area has recorded its applications and which has not', async () => {
    open('nomination');
    expect(
      await screen.findByText('奉贤：报名楼组数 9，推荐楼组数 6，联席会议 2019年5月20日 周一'),
    ).toBeInTheDocument();
    expect(screen.getByText('东王：还没有登记')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '告知居民区留有草稿' })).toBeInTheDocument();
  });

  it('tells nobody of drafts once nominations are closed', async () => {
    open('materialReview');
    await screen.findByText('东王：还没有登记');
    expect(screen.queryByRole('button', { name: '告知居民区留有草稿' })).toBeNull();
  });
});
