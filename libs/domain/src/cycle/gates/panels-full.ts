import { type GateRule, held } from '../evidence.ts';

export const fullPanel = 3;

/** 每次验收都收齐 3 份评分表，或已补评，或写明理由不评。 */
export const panelsFull: GateRule = ({ visits }) =>
  visits
    .filter((v) => !v.training && !v.excused && v.sheets < fullPanel)
    .map((v) => held(v.id, 'panel-not-full', { group: v.groupName, day: v.day, count: v.sheets }));
