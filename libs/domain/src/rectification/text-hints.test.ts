import { describe, expect, it } from '@jest/globals';
import { tellsIn } from './text-hints.ts';

const told = (text: string, names?: readonly string[]) =>
  tellsIn(text, names).map(({ kind, words }) => `${kind} ${words}`);

describe('a text', () => {
  it.each<[string, string[]]>([
    ['四楼转角有一只旧鞋架', []],
    ['扶手有一点灰，三楼墙面有小广告六七处', []],
    ['12号楼3楼的消防栓箱门关不上，编号2019', []],
    ['下午3点去看，502室门口有垃圾', ['time 下午3点', 'room 502室']],
    ['５０２ 室，１５：３０还没收', ['room ５０２ 室', 'time １５：３０']],
    ['三点半的时候，隔壁在装修', ['time 三点半', 'room 隔壁']],
    ['下雨天地面湿滑', ['weather 下雨']],
    ['我去的时候王阿姨在扫地', ['person 我', 'person 王阿姨']],
    ['电话13900001234，501门口', ['number 13900001234', 'room 501']],
    ['昨天傍晚', ['time 昨天', 'time 傍晚']],
  ])('%s tells %j', (text, tells) => expect(told(text)).toEqual(tells));

  it('that names somebody of the staff tells who, where their names are known', () => {
    expect(told('钱多多说已经报修，钱多多', ['钱多多', '钱'])).toEqual(['person 钱多多', 'person 钱多多']);
    expect(told('钱多多说已经报修')).toEqual([]);
  });

  it('is pointed at in its own letters, and each place once', () => {
    for (const text of ['下午3点、3点、下午', '王老师在502室'])
      for (const { words } of tellsIn(text, ['王老师'])) expect(text).toContain(words);
    expect(told('王老师在', ['王老师'])).toEqual(['person 王老师']);
  });
});
