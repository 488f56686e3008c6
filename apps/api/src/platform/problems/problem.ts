import { type ProblemAt, type ProblemCode, problems } from '@xinglou/contract';
import type { Wording } from '@xinglou/texts/flaws';

export type ProblemParams = Wording;

/** The one way to refuse: a code of the catalogue, what the sentence needs, and members for screens. */
export class Problem extends Error {
  readonly status: number;
  /** Seconds after which it is worth trying again; for 429 and 503. */
  retryAfter = 5;
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly errors?: readonly ProblemRaised[],
  ) {
    super(code);
    this.status = problems[code];
  }

  after(seconds: number): this {
    this.retryAfter = Math.max(1, seconds);
    return this;
  }
}

/**
 * Refuses because another request was faster. Its row is there to be seen now: the request is looked at once more from the start
 * (Ground), and answered as that look says. Only where that sees nothing either does the caller read this problem.
 */
export class Overtaken extends Problem {}

/** Something wrong at a place of the body; its message is written in the reader's language by the filter. */
export interface ProblemRaised {
  readonly path: string;
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
}
export type { ProblemAt };
