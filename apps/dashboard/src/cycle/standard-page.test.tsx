import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { cycle, openPage } from '../shell/page-under-test.tsx';
import StandardPage from './standard-page.tsx';

const standard = {
  number: 1,
  version: '2019.1',
  published: true,
  dimensions: [
    {
      key: 'hygiene',
      title: { zh: '环境卫生', en: 'Hygiene' },
      weight: 100,
      items: [{ key: 'lift', title: { zh: '电梯整洁' }, max: 2, mayNotApply: true, trait: 'lift' }],
    },
  ],
};

it.each([
  ['preparation', null],
  ['finalInspection', '方案准备阶段已结束，只能查看'],
])('the standard in %s says in words which groups an item is for, and whether it is frozen', async (stage, frozen) => {
  openPage(StandardPage, 'area', '/2019/standard', {
    'GET /api/cycles/2019': { ...cycle, stage },
    'GET /api/cycles/2019/standard': standard,
  });
  const row = await screen.findByRole('row', { name: /电梯整洁/ });
  expect(row).toHaveTextContent('有电梯的楼组才评');
  expect(row).not.toHaveTextContent('lift');
  if (frozen === null) expect(screen.queryByText(/只能查看/)).toBeNull();
  else await screen.findByText(frozen);
});
