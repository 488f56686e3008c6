import { certaintiesOf } from './certainty.ts';
import { correctedFit } from './corrected-fit.ts';
import { decide } from './decisions.ts';
import { deductionsOf, isOwn } from './deductions.ts';
import { type Design, type ScoredSheet, designOf } from './design.ts';
import { type Evidence, type EvidenceFinding, inCanonicalOrder } from './evidence.ts';
import { grouped } from './grouped.ts';
import { type Fit, meanFit, meansOf } from './mean-fit.ts';
import type { Cap, EvidenceProblem, ReckonedDimension, ReckonedGroup, Reckoning } from './reckoning.ts';
import { type Ranked, atMost, starsByThreshold, withinQuotas } from './stars.ts';

/** How each rule turns sheets into scores. Years keep the rule that they were reckoned with. */
const rules: Readonly<Record<string, (design: Design, evidence: Evidence) => Fit>> = {
  '0': meanFit,
  '1': correctedFit,
};
export const knownRules: readonly string[] = Object.keys(rules);

export class UnknownRule extends Error {
  constructor(readonly rule: string) {
    super(`unknown rule ${rule}`);
  }
}

/**
 * From the evidence to the stars, with reasons: one pure function. The same evidence gives the same bytes in Node, in any
 * browser, today and in ten years: canonical order, + - * / and square roots only, no clock, locale or chance (SCORING.md §5).
 */
export function reckon(given: Evidence): Reckoning {
  const fitting = Object.hasOwn(rules, given.rule) ? rules[given.rule] : undefined;
  if (!fitting) throw new UnknownRule(given.rule);
  const evidence = inCanonicalOrder(given);
  const design = designOf(evidence);
  const fit = fitting(design, evidence);
  const before = groupsBeforeDecisions(evidence, design, fit);
  const { groups, problems } = decide(before, evidence);
  const empty = groups
    .filter((g) => g.total === null)
    .map((g): EvidenceProblem => ({ code: 'group-without-sheets', id: g.id, detail: '' }));
  const apart = fit.teams
    .filter((t) => !t.linked)
    .map((t): EvidenceProblem => ({ code: 'no-link', id: t.id, detail: '' }));
  const outliers = design.sheets.flatMap(({ id }): EvidenceProblem[] => {
    const weight = fit.weights.get(id) ?? 1;
    return weight < 0.5 ? [{ code: 'sheet-outlier', id, detail: String(Math.round(weight * 100) / 100) }] : [];
  });
  const sheetIds = [...new Set(evidence.sheets.map((s) => s.id))];
  return {
    rule: evidence.rule,
    teams: fit.teams,
    judges: fit.judges,
    sheets: sheetIds.map((id) => ({ id, weight: fit.weights.get(id) ?? null })),
    groups,
    problems: [...design.problems, ...empty, ...apart, ...outliers, ...problems].sort(
      (a, b) => compare(a.code, b.code) || compare(a.id, b.id) || compare(a.detail, b.detail),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupsBeforeDecisions(evidence: Evidence, design: Design, fit: Fit): ReckonedGroup[] {
  const { standard, policy } = evidence;
  const deductions = deductionsOf(design.findings, policy);
  const findings = grouped(design.findings, (f) => f.group);
  const inFit = design.sheets.filter((s) => s.inFit);
  const raws = meansOf(inFit, standard.dimensions.length);
  const weigh = (scores: readonly number[]) =>
    standard.dimensions.reduce((sum, d, i) => sum + (d.weight * (scores[i] ?? 0)) / 100, 0);

  const ids = [...new Set(evidence.groups.map((g) => g.id))];
  const trainings = new Set(evidence.groups.filter((g) => g.training === true).map((g) => g.id));

  const scored = ids.map((id) => {
    const training = trainings.has(id);
    const score = fit.scores.get(id) ?? null;
    const raw = score && (raws.get(id) ?? null);
    const own = deductions.get(id);
    const dimensions = Object.fromEntries(
      standard.dimensions.map((d, i): [string, ReckonedDimension] => [
        d.key,
        { raw: raw?.[i] ?? null, score: score?.[i] ?? null, deduction: own?.get(d.key) ?? 0 },
      ]),
    );
    const deducted = standard.dimensions.reduce((sum, d) => sum + (own?.get(d.key) ?? 0), 0);
    const total = score && Math.max(0, weigh(score) - deducted);
    const caps = score && !training ? capsOf(evidence, findings.get(id) ?? [], dimensions) : [];
    const lowest = caps.reduce((least, cap) => Math.min(least, cap.stars), Number.POSITIVE_INFINITY);
    const stars = total === null || training ? 0 : atMost(starsByThreshold(total, policy.stars), lowest, policy.stars);
    return { id, training, rawTotal: raw && weigh(raw), total, dimensions, caps, stars };
  });

  const competing = scored.flatMap(({ id, total, stars, caps, training }): Ranked[] =>
    total === null || training ? [] : [{ id, total, stars, caps }],
  );
  const ranked = new Map(withinQuotas(competing, policy).map((g) => [g.id, g]));
  const sheets = grouped(inFit, (s) => s.visit.group);
  const isFull = (s: ScoredSheet) => (design.sheetsOfVisit.get(s.visit.id) ?? 0) >= policy.fullPanel;
  const certainties = certaintiesOf(
    competing.map(({ id, total }) => {
      const full = (sheets.get(id) ?? []).some(isFull);
      return { id, total, se: fit.errors.get(id) ?? null, full };
    }),
    policy,
  );
  return scored.map(({ id, rawTotal, total, dimensions }) => {
    const { stars = 0, caps = [] } = ranked.get(id) ?? {};
    const { borderline = false, revisit = false } = certainties.get(id) ?? {};
    const se = fit.errors.get(id) ?? null;
    const own = sheets.get(id)?.length ?? 0;
    return { id, rawTotal, total, se, dimensions, ruleStars: stars, stars, borderline, revisit, caps, sheets: own };
  });
}

/** 一票否决：未整改的否决项封顶；单个方面低于最低分也封顶。 */
function capsOf(
  { standard, policy }: Evidence,
  findings: readonly EvidenceFinding[],
  dimensions: Record<string, ReckonedDimension>,
): Cap[] {
  const vetoes = findings
    .filter((f) => f.veto === true && !f.rectified && isOwn(f))
    .map((f): Cap => ({ stars: policy.vetoCap, finding: f.id }));
  const below = standard.dimensions
    .filter((d) => d.minimum != null && (dimensions[d.key]?.score ?? 0) < d.minimum)
    .map((d): Cap => ({ stars: policy.minimumCap, dimension: d.key }));
  return [...vetoes, ...below];
}
