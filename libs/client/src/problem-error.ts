import type { ProblemBody } from '@xinglou/contract';

/** A refusal of the api, or `offline` when nothing was answered at all. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemBody,
    /** Seconds that a busy api wants to be left alone for; 0 where it says nothing. */
    readonly retryAfter = 0,
  ) {
    super(problem.detail);
  }
}

/** No answer came: the network, not the api. What was typed is still here. */
export class NoAnswer extends Error {}
