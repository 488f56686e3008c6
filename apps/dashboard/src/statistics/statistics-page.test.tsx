import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openPage } from '../shell/page-under-test.tsx';
import StatisticsPage from './statistics-page.tsx';

const year = (of: number, stars5: number) => ({ year: of, groups: 60, stars3: 20, stars4: 25, stars5, mean: 81.2 });
const answers = {
  'GET /api/statistics/years': { items: [year(2017, 8), year(2018, 10)] },
  'GET /api/statistics/flows': {
    items: [
      { from: 3, to: 4, groups: 6 },
      { from: 5, to: 4, groups: 2 },
      { from: 4, to: 0, groups: 1 },
      { from: 4, to: 4, groups: 12 },
    ],
  },
  'GET /api/statistics/areas': { items: [] },
  'GET /api/statistics/dimensions': {
    items: [
      { dimension: 'hygiene', title: '环境卫生', weight: 20, mean: 80.2 },
      { dimension: 'publicity', title: '宣传氛围', weight: 20, mean: 81.7 },
    ],
  },
};

describe('leadership’s page', () => {
  it('says what changed in the newest year, who rose and who fell', async () => {
    openPage(StatisticsPage, 'leadership', '/2019/statistics', answers);
    await screen.findByRole('heading', { name: '2018 年有 55 个星级楼组' });
    expect(screen.getAllByText('比上年多 2')).toHaveLength(2);
    await screen.findByRole('heading', { name: '与 2017 年比，6 个楼组升星，3 个降星或没有再评' });
    const three = screen.getByRole('row', { name: /^三星/ });
    expect(
      within(three)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0', '0', '6', '0']);
    await screen.findByRole('heading', { name: '六个方面中，环境卫生得分最低' });
  });

  it('shows the year of the address, without a comparison where there was none before', async () => {
    openPage(StatisticsPage, 'leadership', '/2019/statistics?year=2017', answers);
    await screen.findByRole('heading', { name: '2017 年有 53 个星级楼组' });
    expect(screen.queryByText(/比上年/)).toBeNull();
    expect(screen.queryByText(/升星/)).toBeNull();
    expect(screen.getByRole('link', { name: '下载 Excel' })).toHaveAttribute(
      'href',
      '/api/statistics/export.xlsx?year=2017',
    );
  });

  it('says how many authors of inspection notes were opened, by month', async () => {
    openPage(StatisticsPage, 'leadership', '/2019/statistics', {
      ...answers,
      'GET /api/unmasking-months': { items: [{ month: '2019-11', opened: 1 }] },
    });
    await screen.findByText('揭示暗访记录作者：2019-11 1 次');
  });

  it('says when there will be something, where no year is finished', async () => {
    openPage(StatisticsPage, 'leadership', '/2019/statistics', { 'GET /api/statistics/years': { items: [] } });
    await screen.findByText('完成一个年度后，这里会有统计。');
  });
});
