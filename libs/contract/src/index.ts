export * from './accounts.ts';
export * from './cycles.ts';
export * from './personas.ts';
export * from './problems.ts';
export * from './route.ts';
export * from './routes/index.ts';
export * from './score-sheets.ts';
export * from './reckonings.ts';

export * from './areas.ts';
export * from './nominations.ts';
export * from './photos.ts';
export * from './inspections.ts';
export type { FrozenReckoning } from './routes/reckonings.ts';
export * from './judging.ts';
export * from './leader-links.ts';
export * from './notice.ts';
export * from './statistics.ts';
