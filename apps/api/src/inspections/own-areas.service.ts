import { Injectable } from '@nestjs/common';
import type { OwnAreas, OwnAreasBody } from '@xinglou/contract';
import { mostOwnAreas } from '@xinglou/domain';
import { Problem, actor, settings, sql, sqlOne } from '../platform/index.ts';
import { type Slip, Slips } from './slips.ts';

const about = 'own areas';

/** Where inspectors live or work, by account, of those who have said so: for the draw, and for an inspector's own eyes. */
export async function ownAreas(slips: Slips, accounts: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await sql<Slip>('select tag, sealed from inspector_own_areas where tag = any ($1)', [
    accounts.map((account) => slips.tagOf(about, account)),
  ]);
  return new Map(
    accounts.flatMap((account) => {
      const slip = rows.find((r) => r.tag.equals(slips.tagOf(about, account)));
      return slip ? [[account, slips.read(about, account, slip.sealed)] as const] : [];
    }),
  );
}

export async function keepOwnAreas(slips: Slips, accountId: string, areaIds: readonly string[]): Promise<void> {
  const { tag, sealed } = slips.write(about, accountId, areaIds, mostOwnAreas);
  await sql(
    'insert into inspector_own_areas (tag, sealed) values ($1, $2) on conflict (tag) do update set sealed = excluded.sealed',
    [tag, sealed],
  );
}

/** 回避的居民区: said by the inspector on the phone, kept sealed. No audit row: it would tell that somebody said something. */
@Injectable()
export class OwnAreasService {
  async read(): Promise<OwnAreas> {
    const areas = await sql<OwnAreas['areas'][0]>(
      'select id, name from area where valid_to is null order by code, id limit 500',
    );
    const me = actor().id ?? '';
    const own = (await ownAreas(Slips.of(settings().dataDir), [me])).get(me);
    const open = await sqlOne('select 1 from inspection_round where closed_on is null limit 1');
    return { stated: own !== undefined, inUse: own !== undefined && open !== null, areaIds: own ?? [], areas };
  }

  async change({ areaIds }: OwnAreasBody): Promise<OwnAreas> {
    const { areas, inUse } = await this.read();
    const known = new Set(areas.map((a) => a.id));
    if (areaIds.some((id) => !known.has(id.toLowerCase()))) throw new Problem('not-found');
    if (inUse) throw new Problem('own-areas-in-use');
    await keepOwnAreas(Slips.of(settings().dataDir), actor().id ?? '', [
      ...new Set(areaIds.map((i) => i.toLowerCase())),
    ]);
    return this.read();
  }
}
