import type { RosterField } from './roster-columns.ts';

export type RosterProblemCode =
  | 'required'
  | 'unknown-area'
  | 'area-not-known'
  | 'area-merged'
  | 'area-split'
  | 'written-differently'
  | 'not-a-number'
  | 'out-of-range'
  | 'phone-invalid'
  | 'leader-missing'
  | 'duplicate-in-file'
  | 'formula'
  | 'text-too-long';

export interface RosterProblem {
  readonly code: RosterProblemCode;
  readonly field: RosterField;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
}
