import { ProblemError, type Sent } from '@xinglou/client';
import type { RouteData, ShapeOf } from '@xinglou/contract';
import { leaderTexts } from '@xinglou/texts/leader';
import { useWords } from '@xinglou/ui';
import { api } from '../shell/public.ts';

export const useTexts = () => useWords(leaderTexts);

/** From the address after the '#': never in a request line, a log or a Referer. */
const authorization = () => ({ authorization: `Bearer ${location.hash.slice(1)}` });

/** A route of the link, with the link. */
export const call = <R extends RouteData>(route: R, sent: Sent<ShapeOf<R>> = {}) =>
  api.call(route, { ...sent, headers: authorization() } as Sent<ShapeOf<R>>);

/** A photo that the link may see, as an address for <img>; a header cannot ride on one. */
export async function photoAddress(sha256: string): Promise<string> {
  const response = await fetch(`/api/leader/photos/${sha256}?w=600`, { headers: authorization() });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return URL.createObjectURL(await response.blob());
}

export const wordsOf = (error: unknown, otherwise: string): string =>
  error instanceof ProblemError ? error.problem.detail : otherwise;
