import { type GateRule, acceptedGroups, held } from '../evidence.ts';

/** 每份申报都已审：通过、退回补正后又报回来、或写明理由不通过；至少有一个楼组通过。 */
export const everyNominationReviewed: GateRule = (e) => {
  const open = e.nominations.filter((n) => n.state === 'submitted' || n.state === 'returned');
  if (open.length === 0 && acceptedGroups(e).length === 0) return [held('nominations', 'no-accepted-group')];
  return open.map((n) =>
    held(n.id, n.state === 'returned' ? 'nomination-returned' : 'nomination-unreviewed', {
      area: n.areaName,
      group: n.groupName,
    }),
  );
};
