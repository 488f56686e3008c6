import type { Persona } from './personas.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route carries, in types only. */
export interface Shape {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  answer?: unknown;
}

/** A route as data: the api's controllers, the clients, OpenAPI and the rights matrix all read it. */
export interface RouteData {
  readonly method: Method;
  /** With parameters in braces: /api/cycles/{year}/gates. */
  readonly path: string;
  /** Personas; 'signed-in' for all of them; 'anyone' also without a session; 'leader': by a group leader's personal link, no account. */
  readonly who: readonly Persona[] | 'signed-in' | 'anyone' | 'leader';
  readonly summary: string;
  /** Names of schemas in @xinglou/contract/schemas. */
  readonly body?: string;
  readonly query?: string;
  readonly answer?: string;
  /** Statuses of success; the first is the usual one. Default 200. */
  readonly ok?: readonly number[];
  /** The row's version is required in If-Match: missing 428, stale 412. */
  readonly ifMatch?: boolean;
  /** What the body is made of; default JSON. */
  readonly takes?: 'json' | 'multipart' | 'image';
  /** What the answer is made of; default JSON. */
  readonly gives?: 'json' | 'xlsx' | 'pdf' | 'image' | 'html' | 'text';
  /** Its answer carries an ETag: who sends it in If-None-Match and has the answer already gets 304. */
  readonly tagged?: boolean;
  /** Carries nothing of a subdistrict: no context is opened (sign-in, health). */
  readonly bare?: boolean;
  /** Open also to an account that must first change its password or set up its second factor. */
  readonly beforeAll?: boolean;
  /** Its statements may take 30 s instead of 5: imports, reckonings, what closes a year. */
  readonly slow?: boolean;
  /** In a demo open to anyone. */
  readonly openInDemo?: boolean;
  /** Absent with DEMO=off. */
  readonly demoOnly?: boolean;
}

declare const shape: unique symbol;
export interface Route<S extends Shape = Shape> extends RouteData {
  readonly [shape]?: S;
}
export type ShapeOf<R> = R extends Route<infer S> ? S : never;

/**
 * Declares a route; the type argument is what crosses the wire.
 * @__NO_SIDE_EFFECTS__
 */
export function route<S extends Shape>(data: RouteData): Route<S> {
  return data;
}

/** A page of a list: `next` is the cursor of the page after, or null. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
/** A whole list, not paged. */
export interface Items<T> {
  readonly items: readonly T[];
}
export interface PageQuery extends Record<string, string | undefined> {
  cursor?: string;
  limit?: string;
}
