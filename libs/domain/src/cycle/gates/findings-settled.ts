import { type GateRule, held } from '../evidence.ts';

/** 每个问题都已销号、转交责任单位，或已过整改期限。 */
export const findingsSettled: GateRule = ({ findings, today }) =>
  findings
    .filter((f) => !f.settled && !(f.due !== null && today > f.due))
    .map((f) => held(f.id, 'finding-open', { group: f.groupName, day: f.due ?? '' }));
