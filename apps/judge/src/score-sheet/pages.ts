import type { StandardRead } from '@xinglou/contract';
import { type ItemPlace, itemPlaces, placeOf, walkingOrder } from '@xinglou/domain';
import type { Look } from '../shell/look.ts';

export type Dimension = StandardRead['dimensions'][0];
export type Item = Dimension['items'][0];

/** A page of the sheet: what stands over it, and the items on it. */
export interface SheetPage {
  readonly over: { readonly dimension: Dimension } | { readonly place: ItemPlace };
  readonly items: readonly Item[];
}

/**
 * 评分表分页：一个方面一页或一项一页；按考评标准的次序，或从顶楼往下走的次序。每一项恰好出现一次。
 * A page on which nothing applies to this group (no greenery, no shops) is no page: nobody turns it for nothing.
 */
export function pagesOf(
  { dimensions }: StandardRead,
  { page, order }: Pick<Look, 'page' | 'order'>,
  notApplicable: readonly string[] = [],
): SheetPage[] {
  const items = dimensions.flatMap((d) => d.items);
  const whole: SheetPage[] =
    order === 'standard'
      ? dimensions.map((dimension) => ({ over: { dimension }, items: dimension.items }))
      : itemPlaces.map((place) => ({
          over: { place },
          items: walkingOrder(items).filter((item) => placeOf(item) === place),
        }));
  const pages = page === 'dimension' ? whole : whole.flatMap((p) => p.items.map((item) => ({ ...p, items: [item] })));
  return pages.filter((p) => p.items.some((item) => !notApplicable.includes(item.key)));
}

/** The page on which an item stands: so that a change of paging never loses one's place. */
export const pageWith = (pages: readonly SheetPage[], item: string): number =>
  pages.findIndex((p) => p.items.some((i) => i.key === item));
