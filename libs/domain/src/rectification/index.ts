export * from './finding-state.ts';
