import { expect, it } from '@jest/globals';
import { dayInWords } from './day-in-words.ts';

it('a day is told in words', () => expect(dayInWords('2019-11-05', 'zh-CN')).toBe('2019年11月5日周二'));
