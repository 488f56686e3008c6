import { type GateRule, held } from '../evidence.ts';

/** 没有一次验收违反回避。 */
export const noVisitInConflict: GateRule = ({ visits, conflicts }) => {
  const barred = new Set(conflicts.map((c) => `${c.judgeId} ${c.groupId}`));
  return visits.flatMap((v) =>
    v.judges
      .filter((j) => barred.has(`${j.id} ${v.groupId}`))
      .map((j) => held(v.id, 'visit-in-conflict', { judge: j.name, group: v.groupName })),
  );
};
