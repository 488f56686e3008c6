import { type GateRule, held } from '../evidence.ts';

/** 街道领导已审定最新的结果（会议、日期、纪要号）。 */
export const resultApproved: GateRule = ({ reckoning, approval }) => {
  if (reckoning === null || approval === null || approval.reckoningId !== reckoning.id)
    return [held('approval', 'approval-missing')];
  return approval.outcome === 'approved' ? [] : [held(approval.reckoningId, 'approval-returned')];
};
