import type { Grade, StarPolicy, Standard } from '../standard/types.ts';

/** The whole evidence of a year as plain data (SCORING.md §8). Ids are public numbers, never the database's. */
export interface Evidence {
  readonly rule: string;
  readonly standard: Standard;
  readonly policy: StarPolicy;
  readonly groups: readonly EvidenceGroup[];
  readonly visits: readonly EvidenceVisit[];
  readonly sheets: readonly EvidenceSheet[];
  readonly findings: readonly EvidenceFinding[];
  readonly decisions: readonly EvidenceDecision[];
}
export interface EvidenceGroup {
  readonly id: string;
  readonly training?: boolean;
}
export interface EvidenceVisit {
  readonly id: string;
  readonly group: string;
  /** The visiting team, also for a judge who sits in for a day. */
  readonly team: string;
}
export interface EvidenceSheet {
  readonly id: string;
  readonly visit: string;
  readonly judge: string;
  /** Points by item key; null: does not apply, or could not be seen. */
  readonly items: Readonly<Record<string, number | null>>;
}
export interface EvidenceFinding {
  readonly id: string;
  readonly group: string;
  readonly dimension: string;
  readonly item?: string | null;
  readonly grade: Grade;
  readonly responsible: string;
  readonly rectified: boolean;
  readonly veto?: boolean;
}
export interface EvidenceDecision {
  readonly group: string;
  readonly stars: number;
  readonly reason: string;
  readonly facts: string | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0); // by UTF-16 code units: no locale

/** A row as one text, whatever the order of its fields: tells rows with the same key apart, so that their order is one too. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `{${Object.entries(value)
        .sort(([a], [b]) => compare(a, b))
        .map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`)
        .join()}}`
    : Array.isArray(value)
      ? `[${value.map(textOf).join()}]`
      : (JSON.stringify(value) ?? 'undefined');

const byKey =
  <T>(key: (row: T) => string) =>
  (a: T, b: T): number =>
    compare(key(a), key(b)) || compare(textOf(a), textOf(b));
const byId = byKey((row: { readonly id: string }) => row.id);

/**
 * The same evidence with every list in its one order: shuffling what came in changes nothing, not even a digest. A default that
 * is written out and one that is left out are two evidences; the api always writes them out.
 */
export function inCanonicalOrder(evidence: Evidence): Evidence {
  return {
    ...evidence,
    standard: {
      ...evidence.standard,
      dimensions: [...evidence.standard.dimensions]
        .sort(byKey((d) => d.key))
        .map((d) => ({ ...d, items: [...d.items].sort(byKey((i) => i.key)) })),
    },
    policy: { ...evidence.policy, stars: [...evidence.policy.stars].sort((a, b) => a.stars - b.stars) },
    groups: [...evidence.groups].sort(byId),
    visits: [...evidence.visits].sort(byId),
    sheets: [...evidence.sheets].sort(byId),
    findings: [...evidence.findings].sort(byId),
    decisions: [...evidence.decisions].sort(byKey((d) => d.group)),
  };
}

/** The rows whose id is theirs alone, and the ids that are not: of rows with one id none can be preferred, so all are left out. */
export function withOwnIds<T extends { readonly id: string }>(rows: readonly T[]): { rows: T[]; shared: string[] } {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of rows) (seen.has(id) ? shared : seen).add(id);
  return { rows: rows.filter(({ id }) => !shared.has(id)), shared: [...shared] };
}
