export type { SeverityRow } from './layout.ts';
export type { Lambda } from './system.ts';
export { type ComparedEffect, type GroupEstimate, type SeverityEffect, type SeverityFit, severityFit } from './fit.ts';
export { type LikelihoodInput, likelihoodOf } from './likelihood.ts';
