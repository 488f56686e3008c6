import { describe, expect, it } from '@jest/globals';
import { dayInWords } from '../shell/day-in-words.ts';
import { placed } from './placed.ts';

describe('the map of the day', () => {
  it('fits the route into its sheet at one scale, in order, numbered as the list is', () =>
    expect(
      placed(
        [
          { x: 100, y: 900 },
          { x: null, y: 3 },
          { x: 300, y: 900 },
          { x: 100, y: 800 },
        ],
        320,
        220,
        30,
      ),
    ).toEqual([
      { number: 1, x: 30, y: 175 },
      { number: 3, x: 290, y: 175 },
      { number: 4, x: 30, y: 45 },
    ]));
  it('puts one stop in the middle', () =>
    expect(placed([{ x: 5, y: 5 }], 320, 220, 30)).toEqual([{ number: 1, x: 160, y: 110 }]));
  it('says the day in words', () => expect(dayInWords('2019-11-05', 'zh-CN')).toBe('2019年11月5日周二'));
});
