import { type Client, ProblemError } from '@xinglou/client';
import { type Session, type Visit, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import type { Kept, Store } from '../outbox/index.ts';

/** What was kept for this judge, at once; then what the api says, kept for the stairwell. */
export function useKept(store: Store, api: Client, session: Session) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [ended, setEnded] = useState(false);
  const [unreachable, setUnreachable] = useState(false);
  const { username, today } = session;
  const refresh = useCallback(async () => {
    try {
      const fresh = await fetchKept(api, today);
      await store.put('kept', fresh, username);
      setKept(fresh);
      setUnreachable(false);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) setEnded(true);
      setUnreachable(true);
    }
  }, [store, api, username, today]);
  useEffect(() => {
    void store.get('kept', username).then((before) => {
      setKept((now) => now ?? before ?? null);
      return refresh();
    });
  }, [store, username, refresh]);
  return { kept, ended, unreachable, refresh };
}

async function fetchKept(api: Client, today: string): Promise<Kept> {
  const keptAt = new Date().toISOString();
  const year = (await api.call(routes.listCycles)).items[0]?.year;
  if (year === undefined) return { year: 0, today, keptAt, visits: [], standard: null };
  const params = { year: String(year) };
  const visits: Visit[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.call(routes.listVisits, {
      params,
      query: { limit: '200', ...(cursor === undefined ? {} : { cursor }) },
    });
    visits.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const standard = await api.call(routes.readStandard, { params });
  return { year, today, keptAt, visits, standard: 'dimensions' in standard ? standard : null };
}
