import type { Flaw } from '../flaw.ts';

/** What was given is no evidence: the place in it, and what is wrong there. */
export class EvidenceError extends Error {
  constructor(
    readonly path: string,
    readonly flaw: Flaw,
  ) {
    super(`${path}: ${flaw.code}`);
  }
}
