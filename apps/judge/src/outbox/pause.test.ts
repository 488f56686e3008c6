import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './pause.ts';

describe('a phone that cannot send', () => {
  it('tries again ever later, at the latest after a minute, however long it has failed', () =>
    expect([0, 1, 2, 5, 99, 100_000].map((failures) => pauseAfter(failures, 0, 0))).toEqual([
      2_000, 4_000, 8_000, 60_000, 60_000, 60_000,
    ]));

  it('does not come back together with all others, and never before the server has asked for', () => {
    expect([pauseAfter(5, 0, 0.5), pauseAfter(5, 0, 1)]).toEqual([45_000, 30_000]);
    expect([pauseAfter(0, 5, 1), pauseAfter(5, 5, 1), pauseAfter(0, 3600, 0)]).toEqual([5_000, 30_000, 60_000]);
  });
});
