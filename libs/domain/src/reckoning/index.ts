export { starChances } from './chance.ts';
export { asEvidence } from './check-evidence.ts';
export { EvidenceError } from './evidence-error.ts';
export * from './evidence.ts';
export { UnknownRule, knownRules, reckon } from './reckon.ts';
export * from './reckoning.ts';
export { hundredths, starsByThreshold } from './stars.ts';
