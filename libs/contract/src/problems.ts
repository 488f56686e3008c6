/**
 * Every problem that the api can answer: code → status. The words are in libs/texts, in both languages.
 * A code that was once given keeps its meaning for ever; a retired one stays here as a comment.
 */
export const problems = {
  // 400: the request has not the shape that the route asks for
  'body-not-json': 400,
  'unknown-field': 400,
  'missing-field': 400,
  'wrong-type': 400,
  'bad-value': 400,
  'unknown-filter': 400,
  'bad-cursor': 400,
  'body-too-deep': 400,
  'list-too-long': 400,
  'request-malformed': 400,
  'digest-mismatch': 400,
  // 401, 403: who are you; not yours
  'sign-in-required': 401,
  'session-expired': 401,
  'leader-link-unknown': 401,
  'sign-in-failed': 401,
  'pin-wrong': 401,
  'code-required': 401,
  forbidden: 403,
  'origin-not-allowed': 403,
  'password-change-required': 403,
  'second-factor-due': 403,
  'not-assigned': 403,
  'conflict-of-interest': 403,
  'unmasking-own': 403,
  'unmasking-same-persona': 403,
  // 404, 405, 410
  'not-found': 404,
  'no-such-route': 404,
  'method-not-allowed': 405,
  'link-spent': 410,
  'leader-link-ended': 410,
  'enrolment-used': 410,
  'device-locked': 410,
  // 409: the state does not allow it
  'gate-open': 409,
  'stage-not-next': 409,
  'stage-moved': 409,
  'stage-closed': 409,
  frozen: 409,
  'id-reused': 409,
  'sheet-already-submitted': 409,
  'predecessor-missing': 409,
  'already-exists': 409,
  'in-use': 409,
  'not-in-this-state': 409,
  'round-open': 409,
  'own-areas-in-use': 409,
  'unmasking-running': 409,
  'unmasking-expired': 409,
  'username-taken': 409,
  'own-account': 409,
  'deadline-passed': 409,
  'append-only': 409,
  'reckoning-superseded': 409,
  'notice-running': 409,
  // 412, 428: shared rows
  'stale-version': 412,
  'precondition-required': 428,
  // 408, 431: what never became a request
  'request-timed-out': 408,
  'headers-too-large': 431,
  // 413, 415: what was sent cannot be taken
  'body-too-large': 413,
  'photo-too-large': 413,
  'import-too-large': 413,
  'content-type-not-allowed': 415,
  'not-an-image': 415,
  'image-type-not-allowed': 415,
  'import-not-excel': 415,
  // 422: the meaning is wrong
  'text-not-allowed-character': 422,
  'text-too-long': 422,
  'text-required': 422,
  'reason-required': 422,
  'day-invalid': 422,
  'score-out-of-range': 422,
  'score-not-a-number': 422,
  'score-precision': 422,
  'score-reason-missing': 422,
  'sheet-missing-item': 422,
  'sheet-unknown-item': 422,
  'sheet-duplicate-item': 422,
  'not-applicable-mismatch': 422,
  'standard-version-unknown': 422,
  'supersedes-other-visit': 422,
  'sealed-unreadable': 422,
  'image-too-many-pixels': 422,
  'image-broken': 422,
  'photo-missing': 422,
  'photo-not-of-finding': 422,
  'import-missing-column': 422,
  'import-rows-invalid': 422,
  'import-broken': 422,
  'import-encrypted': 422,
  'import-bomb': 422,
  'import-too-many-rows': 422,
  'import-timed-out': 422,
  'weights-not-100': 422,
  'thresholds-not-rising': 422,
  'standard-invalid': 422,
  'policy-invalid': 422,
  'area-invalid': 422,
  'group-invalid': 422,
  'nomination-invalid': 422,
  'nomination-incomplete': 422,
  'group-not-nominated': 422,
  'finding-invalid': 422,
  'no-inspectors': 422,
  'too-few-inspectors': 422,
  'nothing-to-inspect': 422,
  'route-impossible': 422,
  'check-twice': 422,
  'unmasking-key-wrong': 422,
  'extension-not-later': 422,
  'extension-dangerous': 422,
  'team-invalid': 422,
  'plan-invalid': 422,
  'visit-in-conflict': 422,
  'decision-out-of-bounds': 422,
  'vote-no-quorum': 422,
  'vote-too-many': 422,
  'vote-bound-judges': 422,
  'vote-not-carried': 422,
  'confirmation-not-near': 422,
  'revisit-not-marked': 422,
  'revisit-same-team': 422,
  'evidence-invalid': 422,
  'too-many-photos': 422,
  'password-too-weak': 422,
  'password-wrong': 422,
  'code-wrong': 422,
  'account-invalid': 422,
  'calendar-invalid': 422,
  // 429, 5xx
  'too-many-attempts': 429,
  'export-busy': 429,
  'too-many-requests': 429,
  'internal-error': 500,
  'temporarily-unavailable': 503,
  'vault-closed': 503,
  'storage-full': 507,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong at one place of the body. */
export interface ProblemAt {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** RFC 9457, as every error of the api is answered. Some codes add members (`stage`, `gates`, `rows`). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly support: string;
  readonly errors?: readonly ProblemAt[];
  readonly [member: string]: unknown;
}
