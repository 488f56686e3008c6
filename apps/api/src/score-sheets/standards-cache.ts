import { Injectable } from '@nestjs/common';
import type { ScorableItem } from '@xinglou/domain';
import { sqlOne } from '../platform/index.ts';

interface StandardBody {
  dimensions: { items: { key: string; max: number; title?: { zh: string } }[] }[];
}
export interface CachedStandard {
  readonly items: readonly ScorableItem[];
  readonly order: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

/** Versions of the standard never change, so each is read once. Keyed by id: a subdistrict's ids are its own. */
@Injectable()
export class StandardsCache {
  private readonly known = new Map<string, CachedStandard>();

  async get(standardId: string): Promise<CachedStandard> {
    const cached = this.known.get(standardId);
    if (cached) return cached;
    const row = await sqlOne<{ body: StandardBody }>('select body from standard where id = $1', [standardId]);
    if (!row) throw new Error('A sheet names a standard that is not there.');
    const items = row.body.dimensions.flatMap((d) => d.items);
    const standard = {
      items: items.map(({ key, max }) => ({ key, max })),
      order: items.map(({ key }) => key),
      titles: new Map(items.map((i) => [i.key, i.title?.zh ?? i.key])),
    };
    this.known.set(standardId, standard);
    return standard;
  }
}
