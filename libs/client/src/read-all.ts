import type { Items, Page, PageQuery, RouteData, ShapeOf } from '@xinglou/contract';
import type { AnswerOf, Client, Sent } from './client.ts';

export type ItemOf<R> = AnswerOf<R> extends Page<infer T> ? T : never;
export type Asked<R> = Pick<Sent<ShapeOf<R>>, 'params' | 'query'>;

/** Every page of a list, one after another: what a screen counts, sorts or prints is the whole of it. */
export async function readAll<R extends RouteData>(
  client: Client,
  route: R,
  asked: Asked<R> = {},
): Promise<Items<ItemOf<R>>> {
  const items: ItemOf<R>[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: PageQuery = { ...asked.query, limit: '200', ...(cursor ? { cursor } : {}) };
    const page = (await client.call<RouteData>(route, { ...asked, query } as object)) as unknown as Page<ItemOf<R>>;
    items.push(...page.items);
    cursor = page.next;
  }
  return { items };
}
