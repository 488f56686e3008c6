import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { base, openDesk, row } from './desk-under-test.ts';

describe('the reckonings of the year', () => {
  it('are all listed, and two of them compared: which group moved, and why', async () => {
    const older = { ...row, id: 'r0', number: 1, current: false };
    openDesk('?view=reckonings', {
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
    expect(screen.getByText('91.00 · 五星')).toBeInTheDocument();
    expect(screen.getByText('新增评分表 ×2；星级办法变了（quota）')).toBeInTheDocument();
    expect(screen.getByText('最新')).toBeInTheDocument();
    expect(screen.getByText('已被取代')).toBeInTheDocument();
  });
});
