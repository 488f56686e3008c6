import { correctionOf } from '../correction.ts';
import { type Design, designOf } from '../design.ts';
import { type Evidence, inCanonicalOrder } from '../evidence.ts';
import { reckon } from '../reckon.ts';
import type { ReckonedGroup } from '../reckoning.ts';
import { comparisonsIn } from '../severity/graph.ts';
import { type Layout, type SeverityRow, layoutOf } from '../severity/layout.ts';
import { lessBy } from '../severity/order.ts';
import { groupVariances, systemAt } from '../severity/system.ts';
import { informing } from './covariance.ts';
import { chanceOfRight, worthOfKnowing } from './worth.ts';

export interface SecondVisit {
  readonly group: string;
  readonly team: string;
  /** How likely it is today that the group gets a star that it does not deserve. */
  readonly chanceOfWrong: number;
  /** How many more right stars the visit is expected to bring: its own group's, and those that the new link corrects. */
  readonly gain: number;
}
export interface SecondVisitRules {
  readonly count: number;
  /** Who may go: no conflict of interest, a day free. */
  readonly may?: (group: string, team: string) => boolean;
}

/**
 * 第二次验收派给谁最值：哪一组最可能评错，再看一次又最可能纠正；新的共同楼组让各小组的尺度更准，也算在内。
 * One after the other, each as if those before it had been made, by a team that has not seen the group; best asked anew after each
 * visit. It only proposes: the reckoning's own mark 须复评 stays as it is.
 */
export function proposeSecondVisits(given: Evidence, { count, may = () => true }: SecondVisitRules): SecondVisit[] {
  const evidence = inCanonicalOrder(given);
  const { lambda, sigmaTotal } = correctionOf(evidence.policy);
  const { groups, sheets } = reckon(evidence);
  const trainings = new Set(evidence.groups.filter((g) => g.training === true).map((g) => g.id));
  const competing = new Map(groups.filter((g) => !trainings.has(g.id)).map((g) => [g.id, g]));
  const weightOf = new Map(sheets.map((s) => [s.id, s.weight ?? 1]));
  const rows = whoSawWhat(designOf(evidence));
  const panels = usualPanels(rows);
  const proposed: SecondVisit[] = [];
  while (proposed.length < count) {
    const layout = layoutOf(rows, 1);
    const weights = Float64Array.from(layout.rows, (r) => weightOf.get(r.id) ?? 1);
    const system = systemAt(layout, lambda, weights, comparisonsIn(layout).alone);
    const variances = groupVariances(system);
    const informs = informing(system, variances);
    const prospects = layout.groups.map((id, g) =>
      prospectOf(competing.get(id), sigmaTotal * Math.sqrt(variances[g]!), evidence),
    );
    let best: SecondVisit | null = null;
    for (const { group, g, team, t } of candidates(layout, may)) {
      const prospect = prospects[g];
      if (!prospect) continue;
      const judges = panels.get(team)!.map((id) => layout.teams.length + layout.judges.indexOf(id));
      const gain = informs(g, t, judges).reduce((sum, share, i) => sum + (prospects[i]?.worth(share) ?? 0), 0);
      if (!best || gain > best.gain) best = { group, team, chanceOfWrong: prospect.chanceOfWrong, gain };
    }
    if (!best) break;
    proposed.push(best);
    rows.push(...asIfMade(best, panels.get(best.team)!));
  }
  return proposed;
}

/** Variances depend on who saw what, not on the scores. */
const whoSawWhat = ({ sheets }: Design): SeverityRow[] =>
  sheets.flatMap(({ id, judge, visit, inFit }) =>
    inFit ? [{ id, judge, visit: visit.id, group: visit.group, team: visit.team, scores: [0] }] : [],
  );
/** After all real ids, and no real id: U+FFFF is no character. */
const asIfMade = ({ group, team }: SecondVisit, judges: readonly string[]): SeverityRow[] =>
  judges.map((judge) => ({ id: `\uffff${group} ${judge}`, group, visit: `\uffff${group}`, team, judge, scores: [0] }));

/** Groups that were seen once, and teams that have not seen them. */
function* candidates({ groups, teams, visitsFrom, teamOf }: Layout, may: (group: string, team: string) => boolean) {
  for (const [g, group] of groups.entries()) {
    const visit = visitsFrom[g]!;
    if (visitsFrom[g + 1]! - visit > 1) continue;
    for (const [t, team] of teams.entries()) if (teamOf[visit] !== t && may(group, team)) yield { group, g, team, t };
  }
}

/** A capped group can only gain or lose by the lines that its cap leaves. */
function prospectOf(group: ReckonedGroup | undefined, se: number, { policy }: Evidence) {
  if (!group || group.total === null) return null;
  const cap = group.caps.reduce((least, { stars }) => Math.min(least, stars), Number.POSITIVE_INFINITY);
  const lines = policy.stars.filter(({ stars }) => stars <= cap);
  return {
    chanceOfWrong: 1 - chanceOfRight(group.total, se, lines),
    worth: worthOfKnowing(group.total, se, lines),
  };
}

/** The three judges who sat with each team most often. */
function usualPanels(rows: readonly SeverityRow[]): Map<string, string[]> {
  const seats = new Map<string, Map<string, number>>();
  for (const { team, judge } of rows) {
    const own = seats.get(team) ?? new Map<string, number>();
    seats.set(team, own.set(judge, (own.get(judge) ?? 0) + 1));
  }
  const often = (a: readonly [string, number], b: readonly [string, number]) =>
    b[1] - a[1] || lessBy(([judge]: readonly [string, number]) => judge)(a, b);
  const three = (own: ReadonlyMap<string, number>) => [...own].sort(often).slice(0, 3);
  return new Map([...seats].map(([team, own]) => [team, three(own).map(([judge]) => judge)]));
}
