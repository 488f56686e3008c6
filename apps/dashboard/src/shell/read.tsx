import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type AnswerOf, type Asked, type ItemOf, ProblemError } from '@xinglou/client';
import { reading, readingAll } from '@xinglou/client/query';
import type { Items, RouteData } from '@xinglou/contract';
import { ProblemNotice } from '@xinglou/ui';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { api } from './api.ts';
import { useShellTexts } from './shell-words.ts';

/** What a GET route answers, kept fresh after every write. */
export function useRead<R extends RouteData>(
  route: R,
  asked: Asked<R> = {},
  enabled = true,
): UseQueryResult<AnswerOf<R>> {
  return useQuery({ ...reading(api, route, asked), enabled });
}

/** The whole of a list that comes in pages. */
export function useReadAll<R extends RouteData>(route: R, asked: Asked<R> = {}): UseQueryResult<Items<ItemOf<R>>> {
  return useQuery(readingAll(api, route, asked));
}

/** The three other states of a page: being read, refused or unanswered; then what is drawn from the data. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const t = useShellTexts();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <>
        <Refusal error={query.error} />
        <Button onClick={() => void query.refetch()}>{t.common.retry}</Button>
      </>
    );
  return <Skeleton active aria-label={t.common.loading} />;
}

/** Of a screen that wants several reads: the first that is not there yet. */
export function Waiting({ queries }: { queries: readonly UseQueryResult<unknown>[] }) {
  const open = queries.find((q) => q.data === undefined);
  return open ? <Loaded query={open}>{() => null}</Loaded> : null;
}

/** An error in words: what happened, what to do, the number to tell. */
export function Refusal({ error }: { error: unknown }) {
  const t = useShellTexts();
  if (error instanceof ProblemError) {
    const { title, detail, support, errors = [] } = error.problem;
    const more = errors.map((e) => e.message).filter((message) => message !== detail);
    return (
      <ProblemNotice title={title} detail={[detail, ...more].join('\n')} support={support} supportLabel={t.support} />
    );
  }
  return <ProblemNotice title={t.common.noAnswer} detail={t.common.noAnswerDetail} />;
}
