import type { Grade } from '../standard/types.ts';

/** Points as whole hundredths: what is shown adds up, as the stars are decided. */
export type Hundredths = number;
export interface DeductedFinding {
  readonly finding: string;
  readonly dimension: string;
  readonly grade: Grade;
  readonly rectified: boolean;
  readonly points: Hundredths;
}
/** Why a group has its stars, clause by clause in the order in which they are told. Positive points were added to the group. */
export type Reason =
  | { readonly kind: 'training' }
  | { readonly kind: 'no-sheets' }
  | { readonly kind: 'raw'; readonly points: Hundredths; readonly sheets: number }
  | { readonly kind: 'weighing'; readonly points: Hundredths; readonly sheets: number }
  | { readonly kind: 'bounds'; readonly points: Hundredths }
  | { readonly kind: 'not-corrected'; readonly because: 'no-link' | 'alike' | 'plain-mean' }
  | { readonly kind: 'severity'; readonly points: Hundredths; readonly of: 'team' | 'teams' | 'judges' }
  | {
      readonly kind: 'deducted';
      readonly points: Hundredths;
      readonly findings: readonly DeductedFinding[];
      readonly atCap: boolean;
    }
  | { readonly kind: 'total'; readonly points: Hundredths }
  | { readonly kind: 'line'; readonly stars: number; readonly above: Hundredths }
  | { readonly kind: 'below-lines'; readonly lowest: number; readonly short: Hundredths }
  | { readonly kind: 'certain' }
  | { readonly kind: 'borderline'; readonly line: number; readonly revisit: boolean }
  | { readonly kind: 'panel'; readonly fullPanel: number }
  | { readonly kind: 'veto'; readonly atMost: number; readonly finding: string; readonly dimension: string | null }
  | {
      readonly kind: 'below-minimum';
      readonly atMost: number;
      readonly dimension: string;
      readonly score: Hundredths;
      readonly minimum: Hundredths;
    }
  | { readonly kind: 'quota'; readonly quota: number; readonly of: number; readonly stars: number }
  | {
      readonly kind: 'decided';
      readonly from: number;
      readonly stars: number;
      readonly reason: string;
      readonly facts: string | null;
    }
  | { readonly kind: 'decision-ignored'; readonly stars: number };

export interface GroupReasons {
  readonly id: string;
  readonly reasons: readonly Reason[];
}
