import { type GateRule, acceptedGroups, held } from '../evidence.ts';

/** 每个入围楼组都排进了验收安排。 */
export const everyGroupPlanned: GateRule = (e) => {
  const planned = new Set(e.visits.map((v) => v.groupId));
  const groups = acceptedGroups(e);
  return groups
    .filter((n) => !planned.has(n.groupId))
    .map((n) => held(n.groupId, 'group-not-planned', { area: n.areaName, group: n.groupName }));
};
