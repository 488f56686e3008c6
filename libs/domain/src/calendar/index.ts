export * from './days.ts';
export * from './working-days.ts';
export * from './check-calendar.ts';
