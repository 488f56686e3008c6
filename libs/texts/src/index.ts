export * from './problems.ts';
export * from './gates.ts';
