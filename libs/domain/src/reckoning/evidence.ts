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

const byKey =
  <T>(key: (row: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0; // by UTF-16 code units: no locale
  };
export const byId = byKey((row: { readonly id: string }) => row.id);

/** The same evidence with every list in its one order: shuffling what came in changes nothing, not even a digest. */
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
