export * from './coverage.ts';
export * from './draw-routes.ts';
