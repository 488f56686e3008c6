import { readAll } from '@xinglou/client';
import { type Session, type StandardRead, type Visit, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import { draftKeys, keep, kept } from '../outbox/db.ts';
import { examplePhotoKey } from '../outbox/photo.ts';
import { api } from '../shell/phone.ts';

interface Stored {
  readonly visits: readonly Visit[];
  readonly standard: StandardRead | null;
  readonly year: string;
}

/**
 * The judge's visits and the standard: asked for when there is a network, again when a sheet was refused and whenever one comes back to the list;
 * kept for when there is none. `day` is undefined until something has been found, null where nothing was: neither is a day without visits.
 */
export function useDay(session: Session, refused: number, atList: boolean) {
  const key = `day ${session.id}`;
  const [day, setDay] = useState<Stored | null>();
  const [drafts, setDrafts] = useState<readonly string[]>([]);
  const refresh = useCallback(async () => {
    setDrafts(await draftKeys(session.id));
    const before = await kept<Stored>(key);
    if (before) setDay(before);
    const fresh = await read().catch(() => null);
    if (!fresh) setDay((known) => known ?? null);
    if (!fresh) return false;
    // Shown also where the phone is too full to keep it.
    await keep(key, fresh).catch(() => undefined);
    setDay(fresh);
    void keepExamples(fresh.standard);
    return true;
  }, [key, session.id]);
  useEffect(() => void refresh(), [refresh, refused, atList]);
  return { day, drafts, refresh };
}

/** Pictures of full and half marks: once fetched, there without signal. */
async function keepExamples(standard: StandardRead | null): Promise<void> {
  const wanted = standard?.dimensions.flatMap((d) =>
    d.items.flatMap((i) => [i.fullPhoto ?? [], i.halfPhoto ?? []].flat()),
  );
  for (const sha of new Set(wanted)) {
    if (await kept(examplePhotoKey(sha))) continue;
    const answer = await fetch(`/api/photos/${sha}?w=640`).catch(() => null);
    if (answer?.ok) await keep(examplePhotoKey(sha), await answer.arrayBuffer());
  }
}

/** Stages in which a judge may have something to see. */
const open = ['rectification', 'finalInspection', 'deliberation'];

async function read(): Promise<Stored> {
  const { items } = await api.call(routes.listCycles);
  const year = String(items.find((c) => open.includes(c.stage))?.year ?? items[0]?.year ?? '');
  const standard = await api.call(routes.readStandard, { params: { year } });
  const visits = await readAll(api, routes.listVisits, { params: { year } });
  return { visits: visits.items, standard: 'dimensions' in standard ? standard : null, year };
}
