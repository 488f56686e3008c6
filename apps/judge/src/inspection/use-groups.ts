import {
  type InspectionGroup,
  type InspectionStop,
  type StandardRead,
  type UnmaskingNotice,
  routes,
} from '@xinglou/contract';
import { inspectionStages } from '@xinglou/domain';
import { useCallback, useEffect, useState } from 'react';
import { draftKeys, keep, kept } from '../outbox/db.ts';
import { api } from '../shell/phone.ts';

interface Stored {
  /** Where this inspector's route leads; empty between rounds. */
  readonly stops: readonly InspectionStop[];
  /** Whether it was said where one lives; never where. */
  readonly stated: boolean;
  readonly groups: readonly InspectionGroup[];
  readonly standard: StandardRead | null;
  readonly notices: readonly UnmaskingNotice[];
}
export const noteKey = (groupId: string): string => `note ${groupId}`;

/** The route, the groups of the year and the standard: asked for when there is a network, kept for when there is none; null where neither had them. */
export function useGroups(owner: string, waiting: number, atList: boolean) {
  const [known, setKnown] = useState<Stored | null>();
  const [drafts, setDrafts] = useState<readonly string[]>([]);
  const refresh = useCallback(async () => {
    setDrafts(await draftKeys(owner));
    const before = await kept<Stored>('inspection');
    if (before)
      setKnown({ ...before, stops: before.stops ?? [], stated: before.stated ?? true, notices: before.notices ?? [] });
    const fresh = await read().catch(() => null);
    if (!fresh) return setKnown((now) => now ?? null);
    await keep('inspection', fresh).catch(() => undefined);
    setKnown(fresh);
  }, [owner]);
  // Again when a note has gone out: the route then says so; and whenever one comes back to the list.
  useEffect(() => void refresh(), [refresh, waiting, atList]);
  return { known, drafts, refresh };
}

async function read(): Promise<Stored> {
  const { items } = await api.call(routes.listCycles);
  const year = String(items.find((c) => inspectionStages.includes(c.stage))?.year ?? items[0]?.year ?? '');
  const [groups, standard, route, own, unmasked] = await Promise.all([
    api.call(routes.inspectionGroups, { params: { year } }),
    api.call(routes.readStandard, { params: { year } }),
    api.call(routes.myInspectionRoute),
    api.call(routes.readOwnAreas),
    api.call(routes.unmaskingNotices),
  ]);
  return {
    stops: route.items,
    stated: own.stated,
    groups: groups.items,
    standard: 'dimensions' in standard ? standard : null,
    notices: unmasked.items,
  };
}
