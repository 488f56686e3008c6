import type { RouteData } from './route.ts';
import * as routes from './routes/index.ts';

/** Every route of the api with its name, by path and method: the rights matrix, OpenAPI and the fuzz are made from this. */
export const everyRoute: readonly (readonly [string, RouteData])[] = Object.entries<RouteData>(routes).sort(
  ([, a], [, b]) => (a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1),
);
