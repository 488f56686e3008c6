export * from './agenda.ts';
export * from './vote.ts';
