export * from './days.ts';
export * from './working-days.ts';
