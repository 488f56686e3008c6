export * from './check-teams.ts';
export * from './even-split.ts';
export * from './receive-sheet.ts';
