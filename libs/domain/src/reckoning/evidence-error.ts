/** The file is not evidence at all: nothing can be reckoned. What is wrong in single rows is listed by `reckon` instead. */
export class EvidenceError extends Error {
  constructor(
    readonly path: string,
    readonly what: string,
  ) {
    super(`${path}: ${what}`);
  }
}
