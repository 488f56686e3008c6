export * from './coverage.ts';
export * from './draw-routes.ts';
export * from './unmasking.ts';
export * from './outcome.ts';
