import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RateCell, publishableRates } from './rates.ts';

const cell = (key: string, settled: number, total: number): RateCell => ({ key, settled, total });

describe('rates for the leadership', () => {
  it('show what stands on five findings or more', () => {
    const { rates, percent } = publishableRates([cell('a', 6, 8), cell('b', 5, 5)]);
    expect([rates.map((r) => r.percent), percent]).toEqual([[75, 100], 85]);
  });
  it('hide four, and one more that would give the four away by subtraction', () => {
    const { rates, percent } = publishableRates([cell('a', 6, 8), cell('b', 1, 4), cell('c', 9, 9)]);
    expect([rates.map((r) => r.percent), percent]).toEqual([[null, null, 100], 76]);
  });
  it('say nothing where there is nothing, and not even the sum of four', () => {
    expect(publishableRates([cell('a', 0, 0), cell('b', 2, 4)])).toEqual({
      rates: [
        { key: 'a', percent: null },
        { key: 'b', percent: null },
      ],
      percent: null,
    });
  });
  it('never leave fewer than two cells and five findings behind a gap', () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (totals) => {
        const cells = totals.map((total, i) => cell(String(i), 0, total));
        const { rates, percent } = publishableRates(cells);
        const gap = cells.filter((c, i) => c.total > 0 && rates[i]?.percent === null);
        const behind = gap.reduce((n, c) => n + c.total, 0);
        if (percent !== null && gap.length > 0 && gap.length < cells.filter((c) => c.total > 0).length)
          expect([gap.length >= 2, behind >= 5]).toEqual([true, true]);
        for (const [i, c] of cells.entries()) if (c.total < 5) expect(rates[i]?.percent).toBeNull();
      }),
    );
  });
});
