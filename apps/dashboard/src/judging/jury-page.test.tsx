import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Stage } from '@xinglou/domain';
import { cycle, openPage } from '../shell/page-under-test.tsx';
import JuryPage from './jury-page.tsx';

const open = (stage: Stage) =>
  openPage(JuryPage, 'office', '/2019/jury', {
    'GET /api/cycles/2019': { ...cycle, stage },
    'GET /api/judges': { items: [{ id: 'j1', name: '张评委', kind: 'expert', username: null, active: true }] },
    'GET /api/cycles/2019/teams': { version: '0', items: [] },
    'GET /api/cycles/2019/training-rounds': { version: '0', items: [] },
    'GET /api/cycles/2019/conflicts': {
      version: '1',
      items: [{ judgeId: 'j1', groupId: 'g1', kind: 'relative', note: '评审员在手机上申报' }],
    },
    'GET /api/areas': { items: [] },
    'GET /api/building-groups': { items: [{ id: 'g1', name: '1号楼组' }], next: null },
  });

describe('the jury of a year', () => {
  it('is made up until the deliberation', async () => {
    open('finalInspection');
    expect(await screen.findByRole('button', { name: '保存验收小组' })).toBeEnabled();
    expect(screen.queryByText('验收已经结束，小组、培训和回避只能查看')).toBeNull();
  });

  it('can only be read from then on, and says so', async () => {
    open('awarded');
    await screen.findByText('验收已经结束，小组、培训和回避只能查看');
    expect(await screen.findByRole('button', { name: '保存验收小组' })).toBeDisabled();
    expect(await screen.findByRole('button', { name: '保存培训' })).toBeDisabled();
    for (const day of screen.getAllByLabelText(/日期$/, { selector: 'input[type=date]' })) expect(day).toBeDisabled();
  });

  it('names the group for which a judge stood aside on the phone', async () => {
    open('finalInspection');
    expect(await screen.findByText(/^张评委 · 1号楼组 · .* · 评审员在手机上申报$/)).toBeInTheDocument();
  });
});
