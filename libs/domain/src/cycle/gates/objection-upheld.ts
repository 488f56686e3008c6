import { type GateRule, held } from '../evidence.ts';

/** 只为落实被采纳的异议，才从公示回到评审总结。 */
export const objectionUpheld: GateRule = ({ objections }) =>
  objections.some((o) => o.upheld) ? [] : [held('objections', 'no-objection-upheld')];
