export * from './cell-text.ts';
export type { KnownArea } from './roster-area.ts';
export * from './roster-columns.ts';
export * from './roster-problem.ts';
export * from './roster-row.ts';
export * from './roster.ts';
