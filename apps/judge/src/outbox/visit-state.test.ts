import { describe, expect, it } from '@jest/globals';
import type { Sheet } from './item.ts';
import { stateOfVisit } from './visit-state.ts';

const sheet = (state: Sheet['state']): Sheet => ({
  kind: 'sheet',
  id: state,
  owner: 'j1',
  sealedAt: '',
  state,
  digest: '',
  body: { visitId: 'v1', standardVersion: '1', items: [], startedAt: '', finishedAt: '' },
});

describe('a visit that two phones of one judge have scored', () => {
  it('shows the refused sheet until the judge lays it aside, then the one that stands', () => {
    const visit = { id: 'v1', mine: 'another phone’s', conflicts: [], status: 'planned' as const };
    expect(stateOfVisit(visit, [], [sheet('refused')])).toBe('refused');
    expect(stateOfVisit(visit, [], [sheet('laidAside')])).toBe('sent');
    expect(stateOfVisit({ ...visit, mine: null }, [], [sheet('laidAside')])).toBe('none');
  });

  it('is not half scored again while a correction is written: the first sheet counts', () => {
    const [fresh, visit] = [
      { id: 'v1', mine: null, conflicts: [], status: 'planned' as const },
      { id: 'v1', mine: 'sent', conflicts: [], status: 'planned' as const },
    ];
    expect(stateOfVisit(fresh, ['visit v1'], [])).toBe('draft');
    expect(stateOfVisit(fresh, ['visit v1'], [sheet('refused')])).toBe('draft');
    expect(stateOfVisit(fresh, ['visit v1'], [sheet('sealed')])).toBe('correcting');
    expect(stateOfVisit(visit, ['visit v1'], [])).toBe('correcting');
  });
});

it('a visit that the office has called off is not climbed to; a sheet that was handed in before stands', () => {
  const visit = { id: 'v1', mine: null, conflicts: [], status: 'excused' as const };
  expect(stateOfVisit(visit, ['visit v1'], [])).toBe('off');
  expect(stateOfVisit({ ...visit, mine: 'sent' }, [], [])).toBe('sent');
  expect(stateOfVisit(visit, [], [sheet('sealed')])).toBe('sealed');
  expect(stateOfVisit({ ...visit, status: 'planned' }, [], [])).toBe('none');
});
