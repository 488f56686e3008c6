export * from './evidence.ts';
export { fullPanel } from './gates/panels-full.ts';
export { judgeKinds, smallestTeam } from './gates/teams-complete.ts';
export * from './move.ts';
export * from './stages.ts';
