import { type Meeting, type Team, type Visit, routes } from '@xinglou/contract';
import { proposeSecondVisits } from '@xinglou/domain';
import { useMemo } from 'react';
import { useRead, useReadAll } from '../shell/read.tsx';
import { useYear } from '../shell/year.ts';
import type { Desk, DeskGroup } from './use-desk.ts';

/** Who would go: null where every team has seen the group, or has too few who may. */
export interface RevisitProposal {
  readonly group: DeskGroup;
  readonly teamId: string | null;
  readonly judges: readonly string[];
}
export interface Revisits {
  readonly teams: readonly Team[];
  readonly ordered: (group: DeskGroup) => readonly Visit[];
  readonly propose: (groups: readonly DeskGroup[]) => readonly RevisitProposal[];
}
const everybodyOf = (team: Team): string[] => [...new Set(team.days.flatMap((d) => d.judges))];

/**
 * Which second visits are ordered, and whom to send where none is: the team that is expected to put most stars right, as the
 * domain proposes; else the first that may go. Undefined until it is read.
 */
export function useRevisits(desk: Desk, meeting: Meeting): Revisits | undefined {
  const year = useYear();
  const teams = useRead(routes.readTeams, { params: { year } }).data?.items;
  const visits = useReadAll(routes.listVisits, { params: { year } }).data?.items;
  return useMemo(() => {
    if (!teams || !visits) return undefined;
    const all = visits.filter((v) => v.status !== 'excused');
    const barred = new Set(meeting.bound.map((b) => `${b.judgeId} ${b.groupId}`));
    const { policy } = desk.evidence;
    /** Judges of the team who may go; none where too few, or where it has seen the group. */
    const panelFor = ({ uuid }: DeskGroup, team: Team): string[] => {
      const own = all.filter((v) => v.groupId === uuid);
      if (own.some((v) => v.team === team.id)) return [];
      const free = everybodyOf(team).filter(
        (j) => !barred.has(`${j} ${uuid}`) && !own.some((v) => v.judges.includes(j)),
      );
      return free.length < policy.fullPanel ? [] : free.slice(0, policy.fullPanel);
    };
    const propose = (groups: readonly DeskGroup[]): RevisitProposal[] => {
      const byNumber = new Map(groups.map((g) => [g.id, g]));
      const teamOf = (number: string) => teams.find((team) => team.id === desk.idOf(number));
      const may = (number: string, teamNumber: string) => {
        const [group, team] = [byNumber.get(number), teamOf(teamNumber)];
        return group !== undefined && team !== undefined && panelFor(group, team).length > 0;
      };
      const best = policy.lambda ? proposeSecondVisits(desk.evidence, { count: groups.length, may }) : [];
      return groups.map((group) => {
        const team =
          teamOf(best.find((p) => p.group === group.id)?.team ?? '') ??
          teams.find((one) => panelFor(group, one).length > 0);
        return { group, teamId: team?.id ?? null, judges: team ? panelFor(group, team) : [] };
      });
    };
    return { teams, propose, ordered: ({ uuid }) => all.filter((v) => v.groupId === uuid && v.purpose === 'revisit') };
  }, [teams, visits, meeting, desk]);
}
