import { type CycleEvidence, type GateRule, acceptedByName, held } from '../evidence.ts';

/** 各组通过共同看过的楼组连在一起，否则尺度无法比较；不连的由自治办点名认可。 */
export const teamsLinked: GateRule = (e) => {
  if (e.teams.length < 2) return [];
  const linked = componentOfFirst(e);
  return e.teams
    .filter((t) => !linked.has(t.id) && !acceptedByName(e, 'teams-linked', t.id))
    .map((t) => held(t.id, 'team-not-linked', { team: t.name }));
};

/** The teams that the first one reaches over groups that two teams see. */
function componentOfFirst({ teams, visits }: CycleEvidence): Set<string> {
  const teamsOf = new Map<string, Set<string>>();
  for (const v of visits) teamsOf.set(v.groupId, (teamsOf.get(v.groupId) ?? new Set()).add(v.teamId));
  const reached = new Set<string>(teams.slice(0, 1).map((t) => t.id));
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const together of teamsOf.values())
      if ([...together].some((t) => reached.has(t))) for (const t of together) reached.add(t);
  }
  return reached;
}
