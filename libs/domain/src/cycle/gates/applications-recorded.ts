import { type GateRule, held } from '../evidence.ts';

/** 每个居民区都记录了报名楼组数、推荐数和由哪次会议推荐。 */
export const applicationsRecorded: GateRule = ({ areas }) =>
  areas.filter((a) => !a.recorded).map((a) => held(a.id, 'application-missing', { area: a.name }));
