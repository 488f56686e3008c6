import { isDay } from '@xinglou/domain';
import { Problem } from '../problems/problem.ts';

/** A day that is named must exist: 2019-02-30 has the right shape and is none. What was left out is fine. */
export function requireDay(day: string | null | undefined, field: string): void {
  if (day != null && !isDay(day)) throw new Problem('day-invalid', { field });
}

/** Whoever refuses or sends back says why; blanks say nothing. */
export function requireReason(reason: string | undefined): void {
  if (!reason?.trim()) throw new Problem('reason-required');
}
