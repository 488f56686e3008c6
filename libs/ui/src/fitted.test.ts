import { describe, expect, it } from '@jest/globals';
import { fitted } from './fitted.ts';

const paper = { width: 320, height: 220, margin: 30 };
const spots = (rows: { x: number | null; y: number | null }[]) =>
  fitted(rows, paper).map(({ number, x, y }) => ({ number, x, y }));

describe('a sketch map', () => {
  it('fits a route into its paper at one scale, north on top, numbered as the list is', () =>
    expect(
      spots([
        { x: 100, y: 900 },
        { x: null, y: 3 },
        { x: 300, y: 900 },
        { x: 100, y: 800 },
      ]),
    ).toEqual([
      { number: 1, x: 30, y: 45 },
      { number: 3, x: 290, y: 45 },
      { number: 4, x: 30, y: 175 },
    ]));

  it('puts one stop in the middle, and draws nothing of what has no place', () =>
    expect([spots([{ x: 5, y: 5 }]), spots([{ x: null, y: null }])]).toEqual([[{ number: 1, x: 160, y: 110 }], []]));
});
