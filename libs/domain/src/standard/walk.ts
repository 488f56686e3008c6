/** Where one stands when looking at an item, as one walks: from the top floor down and out, then the talk. */
export const itemPlaces = ['top', 'floors', 'ground', 'outside', 'talk'] as const;
export type ItemPlace = (typeof itemPlaces)[number];

/** 评分项按走楼的次序：先上顶楼，逐层往下，到底楼、门外，最后坐下来谈；没有写明的，在楼层里看。 */
export const placeOf = ({ place }: { readonly place?: ItemPlace }): ItemPlace => place ?? 'floors';

/** Stable: items of one place keep the standard's order. */
export const walkingOrder = <T extends { readonly place?: ItemPlace }>(items: readonly T[]): T[] =>
  itemPlaces.flatMap((place) => items.filter((item) => placeOf(item) === place));
