import type { Standard } from '../standard/types.ts';
import type { Evidence, EvidenceSheet, EvidenceVisit } from './evidence.ts';
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
  readonly problems: readonly EvidenceProblem[];
}

const problem = (code: EvidenceProblemCode, id: string, detail = ''): EvidenceProblem => ({ code, id, detail });

export function designOf(evidence: Evidence): Design {
  const { standard, policy } = evidence;
  const groups = new Set(evidence.groups.map((g) => g.id));
  const visits = new Map(evidence.visits.filter((v) => groups.has(v.group)).map((v) => [v.id, v]));
  const problems = [
    ...duplicateIds(evidence),
    ...evidence.visits.filter((v) => !groups.has(v.group)).map((v) => problem('visit-unknown-group', v.id, v.group)),
  ];
  const usable: { sheet: EvidenceSheet; visit: EvidenceVisit; scores: number[] }[] = [];
  const doubled = doubles(evidence.sheets);
  for (const sheet of evidence.sheets) {
    const visit = visits.get(sheet.visit);
    const scored = visit ? scoresOf(sheet, standard) : problem('sheet-unknown-visit', sheet.id, sheet.visit);
    if (doubled.has(`${sheet.visit} ${sheet.judge}`)) problems.push(problem('sheet-duplicate', sheet.id, sheet.judge));
    else if ('code' in scored) problems.push(scored);
    else if (visit) usable.push({ sheet, visit, scores: scored.scores });
  }
  const sheetsOfVisit = new Map(evidence.visits.map((v) => [v.id, 0]));
  for (const { visit } of usable) sheetsOfVisit.set(visit.id, (sheetsOfVisit.get(visit.id) ?? 0) + 1);
  const enough = (id: string) => (sheetsOfVisit.get(id) ?? 0) >= policy.minJudges;
  for (const id of visits.keys())
    if (!enough(id)) problems.push(problem('panel-incomplete', id, `${sheetsOfVisit.get(id) ?? 0}`));
  const sheets = usable.map(({ sheet, visit, scores }) => ({
    id: sheet.id,
    judge: sheet.judge,
    visit,
    scores,
    inFit: enough(visit.id),
  }));
  return { sheets, sheetsOfVisit, problems };
}

/** One score a dimension, or what is wrong with the sheet. */
function scoresOf(sheet: EvidenceSheet, { dimensions }: Standard): { scores: number[] } | EvidenceProblem {
  const items = dimensions.flatMap((d) => d.items);
  const unknown = Object.keys(sheet.items)
    .sort()
    .find((key) => !items.some((i) => i.key === key));
  if (unknown !== undefined) return problem('sheet-unknown-item', sheet.id, unknown);
  const scores: number[] = [];
  for (const dimension of dimensions) {
    let sum = 0;
    let most = 0;
    for (const { key, max } of dimension.items) {
      const points = Object.hasOwn(sheet.items, key) ? sheet.items[key] : undefined;
      if (points === undefined) return problem('sheet-missing-item', sheet.id, key);
      if (points === null) continue;
      if (!(points >= 0 && points <= max)) return problem('score-out-of-range', sheet.id, key);
      sum += points;
      most += max;
    }
    if (most === 0) return problem('dimension-empty', sheet.id, dimension.key);
    scores.push((100 * sum) / most);
  }
  return { scores };
}

/** Visit and judge of which there is more than one sheet: neither can be preferred, so both are left out. */
function doubles(sheets: readonly EvidenceSheet[]): Set<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { visit, judge } of sheets) {
    const key = `${visit} ${judge}`;
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return doubled;
}

function duplicateIds({ groups, visits, sheets, findings }: Evidence): EvidenceProblem[] {
  return [groups, visits, sheets, findings].flatMap((rows) =>
    rows.filter((row, i) => i > 0 && rows[i - 1]?.id === row.id).map((row) => problem('duplicate-id', row.id)),
  );
}
