import type { RosterProblemCode } from '@xinglou/domain';

/** What is wrong in a cell, in words that a residents' committee officer understands. */
export const rosterZh: Readonly<Record<RosterProblemCode | 'row-and-problems', string>> = {
  required: '“{column}”不能为空',
  'unknown-area': '没有“{value}”这个居民区，是不是“{meant}”？',
  'area-not-known': '没有“{value}”这个居民区。请照名册里的写法改；新的居民区，先在“楼组名册”里新增',
  'area-merged': '“{value}”已并入“{now}”，按“{now}”处理',
  'area-split': '“{value}”已不存在，现在是：{now}。请写明是哪一个',
  'written-differently': '和名册里的“{known}”是同一个楼组，仍用名册里的写法',
  'not-a-number': '“{column}”应填数字，现在是“{value}”',
  'out-of-range': '“{column}”应在 {least} 到 {most} 之间，现在是 {value}',
  'phone-invalid': '“{column}”不是完整的电话号码：{value}',
  'leader-missing': '没有填楼组长，可以以后再补',
  'duplicate-in-file': '与第 {row} 行是同一个楼组',
  formula: '“{column}”里是公式，不会计算，请改成文字',
  'text-too-long': '“{column}”最多 {max} 字',
  'row-and-problems': '原表第 {row} 行：{problems}',
};
