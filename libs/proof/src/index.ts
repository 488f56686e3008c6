export * from './digest.ts';
export * from './merkle.ts';
export * from './reckoning.ts';
export * from './seal.ts';
