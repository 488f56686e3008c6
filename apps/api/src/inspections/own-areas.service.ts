import { Injectable } from '@nestjs/common';
import type { OwnAreas, OwnAreasBody } from '@xinglou/contract';
import { Problem, actor, settings, sql } from '../platform/index.ts';
import { type Slip, Slips } from './slips.ts';

const most = 8;
const about = 'own areas';

/** Where inspectors live or work, by account: for the draw, and for an inspector's own eyes. */
export async function ownAreas(slips: Slips, accounts: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await sql<Slip>('select tag, sealed from inspector_own_areas where tag = any ($1)', [
    accounts.map((account) => slips.tagOf(about, account)),
  ]);
  return new Map(
    accounts.map((account) => {
      const slip = rows.find((r) => r.tag.equals(slips.tagOf(about, account)));
      return [account, slip ? slips.read(about, account, slip.sealed) : []];
    }),
  );
}

export async function keepOwnAreas(slips: Slips, accountId: string, areaIds: readonly string[]): Promise<void> {
  const { tag, sealed } = slips.write(about, accountId, areaIds, most);
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
    const own = await ownAreas(Slips.of(settings().dataDir), [me]);
    return { areaIds: own.get(me) ?? [], areas };
  }

  async change({ areaIds }: OwnAreasBody): Promise<OwnAreas> {
    const { areas } = await this.read();
    const known = new Set(areas.map((a) => a.id));
    if (areaIds.some((id) => !known.has(id.toLowerCase()))) throw new Problem('not-found');
    await keepOwnAreas(Slips.of(settings().dataDir), actor().id ?? '', [
      ...new Set(areaIds.map((i) => i.toLowerCase())),
    ]);
    return this.read();
  }
}
