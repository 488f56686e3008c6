import type { Standard } from '../standard/types.ts';
import { type Evidence, type EvidenceFinding, type EvidenceSheet, type EvidenceVisit, withOwnIds } from './evidence.ts';
import type { EvidenceProblem, EvidenceProblemCode } from './reckoning.ts';

/** A sheet that can be used, with its score y = 100·Σp/Σmax for each dimension (SCORING.md §2). */
export interface ScoredSheet {
  readonly id: string;
  readonly judge: string;
  readonly visit: EvidenceVisit;
  readonly scores: readonly number[];
  /** Whether its visit has enough sheets to stay in the fit. */
  readonly inFit: boolean;
}

/** The evidence as rows in canonical order, and what had to be left out. */
export interface Design {
  readonly sheets: readonly ScoredSheet[];
  readonly sheetsOfVisit: ReadonlyMap<string, number>;
  /** Findings that count: of a known group and dimension. */
  readonly findings: readonly EvidenceFinding[];
  readonly problems: readonly EvidenceProblem[];
}

const problem = (code: EvidenceProblemCode, id: string, detail = ''): EvidenceProblem => ({ code, id, detail });

/** What can be used, in canonical order; what cannot is listed as a problem with its id, never thrown and never guessed. */
export function designOf(evidence: Evidence): Design {
  const { standard, policy } = evidence;
  const [groups, visits, sheets, findings] = [
    withOwnIds(evidence.groups),
    withOwnIds(evidence.visits),
    withOwnIds(evidence.sheets),
    withOwnIds(evidence.findings),
  ];
  const known = new Set(groups.rows.map((g) => g.id));
  const visitOf = new Map(visits.rows.filter((v) => known.has(v.group)).map((v) => [v.id, v]));
  const problems = [
    ...[groups, visits, sheets, findings].flatMap(({ shared }) => shared.map((id) => problem('duplicate-id', id))),
    ...visits.rows.filter((v) => !known.has(v.group)).map((v) => problem('visit-unknown-group', v.id, v.group)),
  ];
  const usable: { sheet: EvidenceSheet; visit: EvidenceVisit; scores: number[] }[] = [];
  const doubled = doubles(sheets.rows);
  const items = new Set(standard.dimensions.flatMap((d) => d.items.map((i) => i.key)));
  for (const sheet of sheets.rows) {
    const visit = visitOf.get(sheet.visit);
    const scored = visit ? scoresOf(sheet, standard, items) : problem('sheet-unknown-visit', sheet.id, sheet.visit);
    if (doubled.has(sheet)) problems.push(problem('sheet-duplicate', sheet.id, sheet.judge));
    else if ('code' in scored) problems.push(scored);
    else if (visit) usable.push({ sheet, visit, scores: scored.scores });
  }
  const sheetsOfVisit = new Map([...visitOf.keys()].map((id) => [id, 0]));
  for (const { visit } of usable) sheetsOfVisit.set(visit.id, (sheetsOfVisit.get(visit.id) ?? 0) + 1);
  for (const [id, n] of sheetsOfVisit) if (n < policy.minJudges) problems.push(problem('panel-incomplete', id, `${n}`));
  return {
    sheets: usable.map(({ sheet, visit, scores }) => ({
      id: sheet.id,
      judge: sheet.judge,
      visit,
      scores,
      inFit: (sheetsOfVisit.get(visit.id) ?? 0) >= policy.minJudges,
    })),
    sheetsOfVisit,
    ...usableFindings(findings.rows, known, standard, problems),
  };
}

function usableFindings(
  all: readonly EvidenceFinding[],
  groups: ReadonlySet<string>,
  standard: Standard,
  before: readonly EvidenceProblem[],
): Pick<Design, 'findings' | 'problems'> {
  const findings: EvidenceFinding[] = [];
  const problems = [...before];
  for (const f of all)
    if (!groups.has(f.group)) problems.push(problem('finding-unknown-group', f.id, f.group));
    else if (!standard.dimensions.some((d) => d.key === f.dimension))
      problems.push(problem('finding-unknown-dimension', f.id, f.dimension));
    else findings.push(f);
  return { findings, problems };
}

/** One score a dimension, or what is wrong with the sheet. */
function scoresOf(
  sheet: EvidenceSheet,
  { dimensions }: Standard,
  known: ReadonlySet<string>,
): { scores: number[] } | EvidenceProblem {
  const unknown = firstUnknown(sheet.items, known);
  if (unknown !== undefined) return problem('sheet-unknown-item', sheet.id, unknown);
  const scores: number[] = [];
  for (const dimension of dimensions) {
    let sum = 0;
    let most = 0;
    for (const { key, max } of dimension.items) {
      const points = sheet.items[key];
      if (points === null) continue;
      // What an object inherits ('toString') is no number either.
      if (typeof points !== 'number') return problem('sheet-missing-item', sheet.id, key);
      if (!(points >= 0 && points <= max)) return problem('score-out-of-range', sheet.id, key);
      sum += points;
      most += max;
    }
    if (most === 0) return problem('dimension-empty', sheet.id, dimension.key);
    scores.push((100 * sum) / most);
  }
  return { scores };
}

function firstUnknown(items: EvidenceSheet['items'], known: ReadonlySet<string>): string | undefined {
  let first: string | undefined;
  for (const key of Object.keys(items)) if (!known.has(key) && (first === undefined || key < first)) first = key;
  return first;
}

/** Sheets of one judge for one visit: neither can be preferred, so all are left out. */
function doubles(sheets: readonly EvidenceSheet[]): Set<EvidenceSheet> {
  const first = new Map<string, Map<string, EvidenceSheet>>();
  const doubled = new Set<EvidenceSheet>();
  for (const sheet of sheets) {
    const ofVisit = first.get(sheet.visit) ?? new Map<string, EvidenceSheet>();
    first.set(sheet.visit, ofVisit);
    const other = ofVisit.get(sheet.judge);
    if (other) doubled.add(other).add(sheet);
    else ofVisit.set(sheet.judge, sheet);
  }
  return doubled;
}
