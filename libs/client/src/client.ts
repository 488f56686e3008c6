import type { ProblemBody, RouteData, Shape, ShapeOf } from '@xinglou/contract';
import { NoAnswer, ProblemError } from './problem-error.ts';

type Part<S extends Shape, K extends keyof Shape> = S[K] extends undefined ? never : S[K];
export interface Sent<S extends Shape> {
  readonly params?: Part<S, 'params'>;
  readonly query?: Part<S, 'query'>;
  readonly body?: Part<S, 'body'>;
  readonly ifMatch?: number | string;
  /** An image, or a form with a file. */
  readonly raw?: Blob | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}
export type AnswerOf<R> = ShapeOf<R> extends { answer: infer A } ? A : undefined;

export interface ClientOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly language: () => string;
}
export interface Client {
  call<R extends RouteData>(route: R, sent?: Sent<ShapeOf<R>>): Promise<AnswerOf<R>>;
  /** Of a route that gives no JSON: a workbook, a picture. */
  file<R extends RouteData>(route: R, sent?: Sent<ShapeOf<R>>): Promise<Blob>;
}

/** The address of a route with its parameters filled in. */
export function urlOf(
  route: RouteData,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value]],
  );
  const search = new URLSearchParams(pairs as [string, string][]).toString();
  return search ? `${path}?${search}` : path;
}

const mostKept = 20;

/** The contract's routes as calls: typed body in, typed answer out, problems thrown. */
export function createClient({ fetch, language }: ClientOptions): Client {
  async function ask(route: RouteData, sent: Sent<Shape>): Promise<Response> {
    const { params, query, body, ifMatch, raw, headers } = sent;
    const response = await fetch(urlOf(route, params, query), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(raw instanceof Blob ? { 'content-type': raw.type } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new NoAnswer('no answer', { cause });
    });
    if (response.ok || response.status === 304) return response;
    const problem = (await response.json().catch(() => null)) as ProblemBody | null;
    if (problem?.code) throw new ProblemError(problem, Number(response.headers.get('retry-after')) || 0);
    throw new NoAnswer(`status ${response.status}`);
  }
  const answerOf = async (response: Response) =>
    (response.status === 204
      ? undefined
      : await response.json().catch((cause: unknown) => {
          throw new NoAnswer('the answer broke off', { cause });
        })) as never;
  /** Answers of tagged routes, in memory only: what has not changed does not travel again. */
  const kept = new Map<string, { readonly tag: string; readonly answer: unknown }>();
  return {
    async call(route, sent = {}) {
      const asked = sent as Sent<Shape>;
      if (!route.tagged) return answerOf(await ask(route, asked));
      const url = urlOf(route, asked.params, asked.query);
      const before = kept.get(url);
      const headers = { ...(before ? { 'if-none-match': before.tag } : {}), ...asked.headers };
      const response = await ask(route, { ...asked, headers });
      if (before && response.status === 304) return before.answer as never;
      const answer = await answerOf(response);
      const tag = response.headers.get('etag');
      kept.delete(url);
      if (tag) kept.set(url, { tag, answer });
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
      return answer;
    },
    file: async (route, sent = {}) => (await ask(route, sent as Sent<Shape>)).blob(),
  };
}
