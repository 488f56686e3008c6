import { type GateRule, held } from '../evidence.ts';

/** 公示期已满（按工作日历计算；星级有变的楼组重新计）。最后一天仍在公示。 */
export const noticePeriodOver: GateRule = ({ notice, today }) => {
  if (notice === null) return [held('notice', 'notice-missing')];
  return today > notice.endsOn ? [] : [held('notice', 'notice-running', { day: notice.endsOn })];
};
