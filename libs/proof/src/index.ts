export * from './digest.ts';
export * from './reckoning.ts';
