export * from './check.ts';
export { checkConstants } from './constants.ts';
export * from './demo-policy.ts';
export * from './types.ts';
export * from './walk.ts';
