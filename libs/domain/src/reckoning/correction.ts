import { flaw } from '../flaw.ts';
import { unsoundConstants } from '../standard/constants.ts';
import type { StarPolicy } from '../standard/types.ts';
import { EvidenceError } from './evidence-error.ts';

/** The constants of the correction (SCORING.md §3-4): published before the final inspection. */
export type CorrectionConstants = Required<Pick<StarPolicy, 'lambda' | 'huber' | 'sigmaTotal' | 'z'>>;

/** @throws EvidenceError where rule "1" lacks a constant, or one makes no sense */
export function correctionOf(policy: StarPolicy): CorrectionConstants {
  const need = <Name extends keyof CorrectionConstants>(name: Name): CorrectionConstants[Name] => {
    const value = policy[name];
    if (value === undefined) throw new EvidenceError(`evidence.policy.${name}`, flaw('constant-absent'));
    return value as CorrectionConstants[Name];
  };
  const constants = { lambda: need('lambda'), huber: need('huber'), sigmaTotal: need('sigmaTotal'), z: need('z') };
  const [unsound] = unsoundConstants(policy);
  if (unsound) {
    const { name, least, most } = unsound;
    throw new EvidenceError(`evidence.policy.${name}`, flaw('out-of-range', { least, most }));
  }
  return constants;
}
