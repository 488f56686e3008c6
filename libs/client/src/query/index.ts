import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Items, RouteData, ShapeOf } from '@xinglou/contract';
import type { AnswerOf, Client, Sent } from '../client.ts';
import { ProblemError } from '../problem-error.ts';
import { type Asked, type ItemOf, readAll } from '../read-all.ts';

/** A problem is an answer: only what was not answered is tried again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => !(error instanceof ProblemError) && count < 2 },
      mutations: { retry: false },
    },
  });

/** Query options of a GET route; its key is path, parameters and query, so that a write can name what it made old. */
export const reading = <R extends RouteData>(client: Client, route: R, sent: Asked<R> = {}) =>
  queryOptions<AnswerOf<R>>({
    queryKey: [route.path, sent.params ?? {}, sent.query ?? {}],
    queryFn: async () => (await client.call(route, sent as Sent<ShapeOf<R>>)) ?? (null as never),
  });

/** The same of a list that comes in pages: all of them. */
export const readingAll = <R extends RouteData>(client: Client, route: R, asked: Asked<R> = {}) =>
  queryOptions<Items<ItemOf<R>>>({
    queryKey: [route.path, asked.params ?? {}, asked.query ?? {}, 'all'],
    queryFn: () => readAll(client, route, asked),
  });
