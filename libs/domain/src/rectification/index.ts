export * from './deadline.ts';
export * from './finding-state.ts';
export * from './rates.ts';
export * from './text-hints.ts';
