import { seenState } from '../../inspection/index.ts';
import { type GateRule, acceptedGroups, held } from '../evidence.ts';

/** 每个入围楼组至少暗访一次：有问题、没有问题，或进不去但已再去过。 */
export const everyGroupInspected: GateRule = (e) =>
  acceptedGroups(e).flatMap((n) => {
    const visits = e.inspections.filter((i) => i.groupId === n.groupId);
    const params = { area: n.areaName, group: n.groupName };
    if (visits.length === 0) return [held(n.groupId, 'group-not-inspected', params)];
    return seenState(visits.map((v) => v.outcome)) === 'seen' ? [] : [held(n.groupId, 'group-no-access', params)];
  });
