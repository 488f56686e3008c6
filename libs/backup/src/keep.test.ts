import { describe, expect, it } from '@jest/globals';
import { madeAt, nameOf, tooMany } from './keep.ts';

const day = (n: number) => nameOf(new Date(Date.UTC(2026, 0, 1, 19) + n * 86_400_000), true);

describe('what is kept of the backups', () => {
  it('a year of nights leaves a week of days, five weeks and twelve months', () => {
    let kept: string[] = [];
    for (let n = 0; n < 400; n += 1) {
      kept.push(day(n));
      const gone = new Set(tooMany(kept));
      kept = kept.filter((name) => !gone.has(name));
    }
    const days = kept.map((name) => madeAt(name)?.toISOString().slice(0, 10));
    expect(days.slice(-7)).toEqual([
      '2027-01-29',
      '2027-01-30',
      '2027-01-31',
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
    ]);
    expect(days.slice(0, 11)).toEqual([
      ...['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'],
      ...['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-10'],
    ]);
    expect(kept).toHaveLength(20);
  });

  it('a file that is not named as ours is nobody’s to delete', () => {
    const foreign = ['letter.txt', 'xinglou-2026.tar.gz', 'xinglou-20260101T190000Z.tar.gz.part'];
    expect(
      tooMany([...foreign, ...Array.from({ length: 30 }, (_, n) => day(n))]).filter((n) => foreign.includes(n)),
    ).toEqual([]);
  });

  it('a second backup on the same day pushes nothing of another month out', () => {
    const many = [day(0), ...Array.from({ length: 20 }, (_, n) => nameOf(new Date(Date.UTC(2026, 5, 1, n)), false))];
    expect(tooMany(many)).not.toContain(day(0));
  });
});
