import { describe, expect, it } from '@jest/globals';
import type { StandardRead } from '@xinglou/contract';
import { pageWith, pagesOf } from './pages.ts';

const standard: StandardRead = {
  version: '2019-1',
  number: 1,
  published: true,
  dimensions: [
    {
      key: 'hygiene',
      weight: 60,
      items: [
        { key: 'greenery', max: 2, place: 'outside' },
        { key: 'roof', max: 4, place: 'top' },
      ],
    },
    { key: 'publicity', weight: 40, items: [{ key: 'board', max: 4 }] },
  ],
};
const keys = (page: 'item' | 'dimension', order: 'standard' | 'walk') =>
  pagesOf(standard, { page, order }).map((p) => p.items.map((i) => i.key));

describe('a sheet is paged as the judge prefers', () => {
  it('a dimension a page, as the standard lists them', () =>
    expect(keys('dimension', 'standard')).toEqual([['greenery', 'roof'], ['board']]));
  it('an item a page', () => expect(keys('item', 'standard')).toEqual([['greenery'], ['roof'], ['board']]));
  it('from the top floor down, what names no place on the floors between', () => {
    expect(keys('dimension', 'walk')).toEqual([['roof'], ['board'], ['greenery']]);
    expect(keys('item', 'walk')).toEqual([['roof'], ['board'], ['greenery']]);
  });
  it('without a page on which nothing applies to the group', () => {
    const pages = (page: 'item' | 'dimension', order: 'standard' | 'walk') =>
      pagesOf(standard, { page, order }, ['greenery']).map((p) => p.items.map((i) => i.key));
    expect(pages('dimension', 'walk')).toEqual([['roof'], ['board']]);
    expect(pages('item', 'standard')).toEqual([['roof'], ['board']]);
    expect(pages('dimension', 'standard')).toEqual([['greenery', 'roof'], ['board']]);
  });
  it('and keeps one’s place by the item, whichever way it is paged', () => {
    const at = (page: 'item' | 'dimension') => pageWith(pagesOf(standard, { page, order: 'standard' }), 'board');
    expect([at('dimension'), at('item'), pageWith([], 'board')]).toEqual([1, 2, -1]);
  });
});
