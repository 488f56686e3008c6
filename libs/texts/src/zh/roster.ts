import type { RosterProblemCode } from '@xinglou/domain';

/** What is wrong in a cell, in words that a residents' committee officer understands. */
export const rosterZh: Readonly<Record<RosterProblemCode, string>> = {
  required: '“{column}”不能为空',
  'unknown-area': '没有“{value}”这个居民区，是不是“{meant}”？',
  'not-a-number': '“{column}”应填数字，现在是“{value}”',
  'out-of-range': '“{column}”应在 {least} 到 {most} 之间，现在是 {value}',
  'phone-invalid': '“{column}”不是完整的电话号码：{value}',
  'leader-missing': '没有填楼组长，可以以后再补',
  'duplicate-in-file': '与第 {row} 行是同一个楼组',
  formula: '“{column}”里是公式，只按文字保存，不会计算',
  'text-too-long': '“{column}”最多 {max} 字',
};
