import { type Page, type Session, type StandardRead, type Visit, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import { draftKeys, keep, kept } from '../outbox/db.ts';
import { api } from '../shell/phone.ts';

interface Stored {
  readonly visits: readonly Visit[];
  readonly standard: StandardRead | null;
}

/** The judge's visits and the standard: asked for when there is a network, kept for when there is none. */
export function useDay(session: Session) {
  const key = `day ${session.id}`;
  const [stored, setStored] = useState<Stored>({ visits: [], standard: null });
  const [drafts, setDrafts] = useState<readonly string[]>([]);
  const refresh = useCallback(async () => {
    setDrafts(await draftKeys(session.id));
    const before = await kept<Stored>(key);
    if (before) setStored(before);
    const fresh = await read().catch(() => null);
    if (!fresh) return;
    await keep(key, fresh);
    setStored(fresh);
  }, [key, session.id]);
  useEffect(() => void refresh(), [refresh]);
  return { ...stored, drafts, refresh };
}

async function read(): Promise<Stored> {
  const { items } = await api.call(routes.listCycles);
  const year = String(
    items.find((c) => c.stage === 'finalInspection' || c.stage === 'rectification')?.year ?? items[0]?.year ?? '',
  );
  const standard = await api.call(routes.readStandard, { params: { year } });
  const visits: Visit[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<Visit> = await api.call(routes.listVisits, {
      params: { year },
      query: { limit: '200', ...(cursor ? { cursor } : {}) },
    });
    visits.push(...page.items);
    cursor = page.next;
  }
  return { visits, standard: 'dimensions' in standard ? standard : null };
}
