export * from './accounts.ts';
export * from './cycles.ts';
export * from './personas.ts';
export * from './problems.ts';
export * from './route.ts';
export * from './routes/index.ts';
export * from './score-sheets.ts';
export * from './reckonings.ts';
export type { FrozenReckoning } from './routes/reckonings.ts';
