export * from './problems.ts';
export * from './fill.ts';
export * from './flaws.ts';
export * from './gates.ts';
export * from './roster.ts';
export * from './reasons.ts';
