/** What `reckon` answers: for every group the stars, with reasons (SCORING.md §8). Digests are added by libs/proof. */
export interface Reckoning {
  readonly rule: string;
  readonly teams: readonly TeamRow[];
  readonly judges: readonly EffectRow[];
  /** Weight in the fit; null: outside it. */
  readonly sheets: readonly { readonly id: string; readonly weight: number | null }[];
  readonly groups: readonly ReckonedGroup[];
  readonly problems: readonly EvidenceProblem[];
}

/** Severity of a team or judge on the scale of the total, positive where lenient. */
export interface EffectRow {
  readonly id: string;
  readonly effect: number;
  readonly dimensions: Readonly<Record<string, number>>;
}
/** `linked`: shares a group with another team, so that the two can be compared. */
export interface TeamRow extends EffectRow {
  readonly linked: boolean;
}

export interface ReckonedDimension {
  readonly raw: number | null;
  readonly score: number | null;
  /** In points of the total. */
  readonly deduction: number;
}

export type Cap =
  | { readonly stars: number; readonly finding: string }
  | { readonly stars: number; readonly dimension: string }
  | { readonly stars: number; readonly quota: true };

export interface ReckonedGroup {
  readonly id: string;
  readonly rawTotal: number | null;
  readonly total: number | null;
  readonly se: number | null;
  readonly dimensions: Readonly<Record<string, ReckonedDimension>>;
  /** After caps and quota, before decisions. */
  readonly ruleStars: number;
  readonly stars: number;
  readonly borderline: boolean;
  readonly revisit: boolean;
  readonly caps: readonly Cap[];
  readonly sheets: number;
}

export interface EvidenceProblem {
  readonly code: EvidenceProblemCode;
  readonly id: string;
  readonly detail: string;
}
export type EvidenceProblemCode =
  | 'duplicate-id'
  | 'visit-unknown-group'
  | 'sheet-unknown-visit'
  | 'sheet-unknown-item'
  | 'sheet-missing-item'
  | 'sheet-duplicate'
  | 'score-out-of-range'
  | 'dimension-empty'
  | 'panel-incomplete'
  | 'sheet-outlier'
  | 'no-link'
  | 'group-without-sheets'
  | 'finding-unknown-group'
  | 'finding-unknown-dimension'
  | 'decision-unknown-group'
  | 'decision-duplicate'
  | 'decision-out-of-bounds';
