import { describe, expect, it } from '@jest/globals';
import type { Standard } from '../standard/types.ts';
import { type TrainingSheet, standingOf, trainingAgreement } from './index.ts';

const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const standard: Standard = {
  version: '1',
  dimensions: [
    { key: 'one', weight: 60, items: keys.slice(0, 3).map((key) => ({ key, max: 4 })) },
    { key: 'two', weight: 40, items: keys.slice(3).map((key) => ({ key, max: 4 })) },
  ],
};
const sheet = (judge: string, building: string, points: (number | null)[]): TrainingSheet => ({
  ...{ judge, building },
  items: Object.fromEntries(keys.map((key, i) => [key, points[i] ?? null])),
});
/** Four judges, two buildings; the item c is read in two ways, the fourth judge is strict. */
const sheets = ['x', 'y'].flatMap((building, b) =>
  ['j1', 'j2', 'j3', 'j4'].map((judge, j) => {
    const strict = judge === 'j4' ? 1 : 0;
    return sheet(judge, building, [4 - strict, 2 + b - strict, j % 2 ? 4 - strict : 0, 3 - strict, 4 - strict, 1 + b]);
  }),
);
const told = trainingAgreement(standard, sheets);
const of = (item: string) => told.items.find((i) => i.item === item);

describe('the second training round', () => {
  it('is too few for totals, of which there are two, but tells of items', () => {
    expect([told.judges, told.buildings]).toEqual([4, 2]);
    expect(told.levels.map((l) => [l.level, l.icc.kind, l.icc.targets, l.kendall.kind, l.krippendorff.kind])).toEqual([
      ['total', 'too-few', 2, 'too-few', 'too-few'],
      ['dimension', 'too-few', 4, 'too-few', 'too-few'],
      ['item', 'told', 12, 'told', 'told'],
    ]);
  });

  it('says first which item is read differently, in points and as a share of them', () => {
    expect(told.items[0]?.item).toBe('c');
    expect(of('c')).toMatchObject({ reading: 'apart', range: [0, 4], judges: 4 });
    expect(of('d')).toMatchObject({ reading: 'alike', range: [2, 3], mean: 2.75, spread: 0.125 });
  });

  it('says nothing of an item that fewer than three judges saw', () => {
    const unseen = sheets.map((s) => (s.judge < 'j3' ? s : { ...s, items: { ...s.items, f: null } }));
    const reading = trainingAgreement(standard, unseen).items.find((i) => i.item === 'f');
    expect(reading).toMatchObject({ reading: 'too-few', judges: 2, spread: null });
  });

  it('tells a judge how far from the others, and nothing from a single shared sheet', () => {
    expect(standingOf('j4', standard, sheets)).toMatchObject({ kind: 'told', sheets: 2 });
    expect(standingOf('j4', standard, sheets.slice(0, 4))).toEqual({ judge: 'j4', kind: 'too-few', sheets: 1 });
    const alone = sheets.filter((s) => s.judge === 'j4');
    expect(standingOf('j4', standard, alone)).toEqual({ judge: 'j4', kind: 'too-few', sheets: 0 });
  });

  it('calls a judge stricter only beyond what chance would do', () => {
    const strict = (by: number): TrainingSheet[] =>
      ['x', 'y'].flatMap((b) => [
        ...['j1', 'j2', 'j3'].map((j) => sheet(j, b, [4, 3, 4, 3, 4, 3])),
        sheet('j4', b, [4 - by, 3 - by, 4 - by, 3 - by, 4 - by, 3 - by]),
      ]);
    expect(standingOf('j4', standard, strict(1))).toMatchObject({ verdict: 'stricter', difference: -25 });
    expect(standingOf('j1', standard, strict(1))).toMatchObject({ verdict: 'milder' });
    expect(standingOf('j4', standard, strict(0))).toMatchObject({ verdict: 'alike', difference: 0 });
  });

  it('without a sheet says too few of everything', () => {
    const none = trainingAgreement(standard, []);
    expect(none.levels.map((l) => l.krippendorff.kind)).toEqual(['too-few', 'too-few', 'too-few']);
    expect(none.items.every((i) => i.reading === 'too-few')).toBe(true);
  });
});
