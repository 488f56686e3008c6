import { describe, expect, it } from '@jest/globals';
import { textHints } from './text-hints.ts';

describe('a text', () => {
  it.each([
    ['四楼转角有一只旧鞋架', []],
    ['下午3点去看，502室门口有垃圾', ['time', 'room']],
    ['下雨天地面湿滑', ['weather']],
    ['我去的时候王阿姨在扫地', ['person']],
  ])('%s hints at %j', (text, hints) => expect(textHints(text)).toEqual(hints));
});
