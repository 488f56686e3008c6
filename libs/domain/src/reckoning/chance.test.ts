import { describe, expect, it } from '@jest/globals';
import { demoPolicy } from '../standard/index.ts';
import { normalBelow, starChances } from './chance.ts';

describe('the chance of a star', () => {
  // Five groups of a simulated season, chances by scipy.
  it.each([
    [82.42823675245, 3.909049829497, 0.9992619707467, 0.7327605104896, 0.02637370789281],
    [76.1276085467, 2.996220119619, 0.9795781377271, 0.09810490561949, 1.828646077961e-6],
    [90.00687371027, 3.881208711662, 0.9999998730524, 0.9950354392361, 0.5007065356229],
    [77.33309746208, 3.921911326721, 0.969242566441, 0.2482520015402, 0.0006194320785751],
    [90.59076101197, 3.905096381219, 0.9999999328181, 0.9966564310354, 0.5601223784844],
  ])('with a total of %d ± %d is as an independent program found', (total, se, ...expected) => {
    const chances = starChances(total, se, demoPolicy.stars);
    expect(chances.map((c) => c.stars)).toEqual([3, 4, 5]);
    chances.forEach((c, i) => expect(Math.abs(c.atLeast - expected[i]!)).toBeLessThan(1e-9));
  });

  it('is exactly a half on the line, and never certain within three standard errors', () => {
    expect(starChances(80, 1.7, demoPolicy.stars)[1]).toEqual({ stars: 4, atLeast: 0.5 });
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(-3)).toBeCloseTo(0.0013498980316300933, 14);
    expect(normalBelow(3)).toBeCloseTo(0.9986501019683699, 14);
  });

  it('rises with the total, from 0 to 1, the same on both sides', () => {
    let before = 0;
    for (let z = -12; z <= 12; z += 0.125) {
      const chance = normalBelow(z);
      expect(chance).toBeGreaterThanOrEqual(before);
      expect(chance + normalBelow(-z)).toBeCloseTo(1, 15);
      before = chance;
    }
    expect([normalBelow(-39), normalBelow(39), normalBelow(-1e300)]).toEqual([0, 1, 0]);
    expect(normalBelow(-8) / 6.22096057427174e-16).toBeCloseTo(1, 11);
    expect(normalBelow(6)).toBeCloseTo(0.9999999990134123, 15);
  });

  it('is not told where no standard error is known', () => expect(starChances(80, null, demoPolicy.stars)).toEqual([]));
});
