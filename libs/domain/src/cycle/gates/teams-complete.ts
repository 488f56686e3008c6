import { type GateRule, acceptedByName, held } from '../evidence.ts';

export const judgeKinds = ['resident', 'expert', 'official'] as const;
export const smallestTeam = 3;

/** 每组每天至少 3 名评审员、有组长、三类人员齐全；缺的由自治办点名认可。 */
export const teamsComplete: GateRule = (e) => {
  if (e.teams.length === 0) return [held('teams', 'no-team')];
  return e.teams
    .filter((t) => !acceptedByName(e, 'teams-complete', t.id))
    .flatMap((t) => [
      ...(t.leaderId === null ? [held(t.id, 'team-without-leader', { team: t.name })] : []),
      ...(t.days.length === 0 ? [held(t.id, 'team-too-small', { team: t.name, day: '', count: 0 })] : []),
      ...t.days.flatMap(({ day, judges }) => [
        ...(judges.length < smallestTeam
          ? [held(t.id, 'team-too-small', { team: t.name, day, count: judges.length })]
          : []),
        ...judgeKinds
          .filter((kind) => !judges.some((j) => j.kind === kind))
          .map((kind) => held(t.id, 'team-kind-missing', { team: t.name, day, kind })),
      ]),
    ]);
};
