import { deductionOf } from './deductions.ts';
import { type ScoredSheet, designOf } from './design.ts';
import {
  type Evidence,
  type EvidenceDecision,
  type EvidenceFinding,
  type EvidenceSheet,
  inCanonicalOrder,
} from './evidence.ts';
import { grouped } from './grouped.ts';
import { type Presentation, presentationsOf } from './presentation.ts';
import type { EvidenceProblem, ReckonedGroup, Reckoning } from './reckoning.ts';

/** One sheet of a group: what it says, and how much it tells about the group. */
export interface TracedSheet {
  readonly id: string;
  readonly judge: string;
  /** y by dimension and in total; null where the sheet could not be used. */
  readonly scores: Readonly<Record<string, number>> | null;
  readonly total: number | null;
  /** Huber weight, and its share of the group's score; null outside the fit. Shares of a group add up to 1. */
  readonly weight: number | null;
  readonly share: number | null;
  /** Severity of the judge on the scale of the total, positive where lenient. */
  readonly judgeEffect: number;
}
export interface TracedVisit {
  readonly id: string;
  readonly team: string;
  readonly teamEffect: number;
  readonly linked: boolean;
  readonly sheets: readonly TracedSheet[];
}
export interface TracedFinding extends EvidenceFinding {
  /** What it costs before the cap of its dimension, in points of the total. */
  readonly points: number;
}
/** From the raw mean to the score, in points: raw + weighing + team + judges + bounds = score. */
export interface Correction {
  /** Sheets that are far off weigh less, and visits count by what they tell. */
  readonly weighing: number;
  readonly team: number;
  readonly judges: number;
  /** Kept within 0 to 100. */
  readonly bounds: number;
}
/** Every number of a group, down to the sheets that it came from. */
export interface GroupTrace {
  readonly group: ReckonedGroup;
  readonly visits: readonly TracedVisit[];
  readonly dimensions: Readonly<Record<string, Correction>>;
  /** Of the total: the weighted sum of the dimensions'. */
  readonly correction: Correction;
  readonly presentation: readonly Presentation[];
  readonly findings: readonly TracedFinding[];
  readonly decision: EvidenceDecision | null;
  readonly problems: readonly EvidenceProblem[];
}

/**
 * 每个数从哪张评分表来：a group's score is Σ share·(y − team − judge) over its sheets, within 0 to 100. The shares follow from
 * the weights and λ of visits: eliminating a visit's effect leaves λ/(λ + weight of its sheets) of what it tells (SCORING.md §3).
 * Answers for any group of the reckoning; it asks the frozen numbers and fits nothing anew.
 */
export function tracer(given: Evidence, reckoning: Reckoning): (group: ReckonedGroup) => GroupTrace {
  const evidence = inCanonicalOrder(given);
  const { standard, policy } = evidence;
  const design = designOf(evidence);
  const scored = new Map(design.sheets.map((s) => [s.id, s]));
  const weightOf = new Map(reckoning.sheets.map((s) => [s.id, s.weight]));
  const teams = new Map(reckoning.teams.map((t) => [t.id, t]));
  const judges = new Map(reckoning.judges.map((j) => [j.id, j]));
  const visitsOf = grouped(evidence.visits, (v) => v.group);
  const sheetsOf = grouped(evidence.sheets, (s) => s.visit);
  const total = (of: (d: number) => number) =>
    standard.dimensions.reduce((sum, d, i) => sum + (d.weight * of(i)) / 100, 0);

  const sharesOf = (group: ReckonedGroup): Map<string, number> => {
    const parts = (visitsOf.get(group.id) ?? []).flatMap((visit) => {
      const own = (sheetsOf.get(visit.id) ?? []).flatMap(({ id }) => {
        const weight = weightOf.get(id) ?? null;
        return weight === null ? [] : [{ id, weight }];
      });
      const all = own.reduce((sum, s) => sum + s.weight, 0);
      const told = reckoning.rule === '0' || !policy.lambda ? 1 : policy.lambda.visit / (policy.lambda.visit + all);
      return own.map(({ id, weight }) => ({ id, part: weight * told }));
    });
    const whole = parts.reduce((sum, p) => sum + p.part, 0);
    return new Map(parts.map(({ id, part }) => [id, part / whole]));
  };
  const correctionIn = (
    key: string,
    d: number,
    own: readonly ScoredSheet[],
    shares: Map<string, number>,
    g: ReckonedGroup,
  ) => {
    const mean = (of: (s: ScoredSheet) => number) => own.reduce((sum, s) => sum + shares.get(s.id)! * of(s), 0);
    const { raw, score } = g.dimensions[key]!;
    if (raw === null || score === null) return { weighing: 0, team: 0, judges: 0, bounds: 0 };
    const weighing = mean((s) => s.scores[d]! - raw);
    const team = 0 - mean((s) => teams.get(s.visit.team)?.dimensions[key] ?? 0);
    const judge = 0 - mean((s) => judges.get(s.judge)?.dimensions[key] ?? 0);
    const unbound = raw + weighing + team + judge;
    return { weighing, team, judges: judge, bounds: Math.min(100, Math.max(0, unbound)) - unbound };
  };
  const traced = (sheet: EvidenceSheet, shares: Map<string, number>): TracedSheet => {
    const scores = scored.get(sheet.id)?.scores ?? null;
    return {
      id: sheet.id,
      judge: sheet.judge,
      scores: scores && Object.fromEntries(standard.dimensions.map((d, i) => [d.key, scores[i]!])),
      total: scores && total((d) => scores[d]!),
      weight: weightOf.get(sheet.id) ?? null,
      share: shares.get(sheet.id) ?? null,
      judgeEffect: judges.get(sheet.judge)?.effect ?? 0,
    };
  };

  return (group) => {
    const visits = visitsOf.get(group.id) ?? [];
    const shares = sharesOf(group);
    const own = [...shares.keys()].map((id) => scored.get(id)!);
    const each = standard.dimensions.map(({ key }, d) => correctionIn(key, d, own, shares, group));
    const sum = (part: keyof Correction) => total((d) => each[d]![part]);
    const ids = new Set([group.id, ...visits.flatMap((v) => [v.id, ...(sheetsOf.get(v.id) ?? []).map((s) => s.id)])]);
    return {
      group,
      visits: visits.map(({ id, team }) => ({
        id,
        team,
        teamEffect: teams.get(team)?.effect ?? 0,
        linked: teams.get(team)?.linked ?? false,
        sheets: (sheetsOf.get(id) ?? []).map((s) => traced(s, shares)),
      })),
      dimensions: Object.fromEntries(standard.dimensions.map(({ key }, d) => [key, each[d]!])),
      correction: { weighing: sum('weighing'), team: sum('team'), judges: sum('judges'), bounds: sum('bounds') },
      presentation: presentationsOf(
        standard,
        visits.flatMap((v) => sheetsOf.get(v.id) ?? []).filter((s) => shares.has(s.id)),
      ),
      findings: design.findings
        .filter((f) => f.group === group.id)
        .map((f) => ({ ...f, points: deductionOf(f, policy) })),
      decision: evidence.decisions.find((d) => d.group === group.id) ?? null,
      problems: reckoning.problems.filter((p) => ids.has(p.id)),
    };
  };
}
