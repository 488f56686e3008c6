export * from './cell-text.ts';
export * from './roster-row.ts';
export * from './roster.ts';
