import type { MissingPart } from './nomination/nomination.ts';

/** What a sentence needs besides its words. */
export type FlawParams = Readonly<Record<string, string | number>>;

/** What is wrong with something that a person has put together. The words are in libs/texts, in both languages. */
export interface Flaw {
  readonly code: FlawCode;
  readonly params: FlawParams;
}

export type FlawCode =
  // a standard
  | 'no-dimensions'
  | 'weights-not-100'
  | 'weight-not-positive'
  | 'dimension-without-items'
  | 'dimension-twice'
  | 'item-twice'
  | 'item-max'
  | 'item-without-trait'
  // a star policy
  | 'no-star-lines'
  | 'lines-not-rising'
  | 'stars-not-whole'
  | 'line-out-of-range'
  | 'line-twice'
  | 'quota-not-whole'
  | 'deduction-negative'
  | 'factor-out-of-range'
  | 'deduction-cap-negative'
  | 'panel-too-small'
  | 'revisits-not-whole'
  | 'constant-out-of-range'
  | 'constants-incomplete'
  // a nomination
  | MissingPart
  // teams, a plan, a calendar
  | 'judge-twice-a-day'
  | 'team-number-twice'
  | 'no-teams-yet'
  | 'nobody-that-day'
  | 'groups-without-place'
  | 'training-group-nominated'
  | 'day-of-another-year'
  | 'day-twice'
  // evidence or a bundle in a file
  | 'rules-not-published'
  | 'not-text'
  | 'not-flag'
  | 'not-number'
  | 'not-list'
  | 'not-object'
  | 'not-one-of'
  | 'unknown-field'
  | 'absent'
  | 'constant-absent'
  | 'out-of-range';

/** A flaw, with what its sentence needs. */
export const flaw = (code: FlawCode, params: FlawParams = {}): Flaw => ({ code, params });
