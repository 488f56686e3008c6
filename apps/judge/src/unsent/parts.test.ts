import { describe, expect, it } from '@jest/globals';
import { linkOf, partIn, partsOf } from './parts.ts';

const device = '11111111-1111-4111-8111-111111111111';
const sheet = '22222222-2222-4222-8222-222222222222';
const place = (link: string) => new URL(link).hash.slice(2).split('/');

describe('a sheet in several codes', () => {
  const sealed = Array.from({ length: 1500 }, (_, i) => 'abc-_'[i % 5]).join('');
  const parts = partsOf(device, sheet, sealed);

  it('is whole again when all of them were read', () => {
    expect(parts).toHaveLength(3);
    expect(parts.map((p) => partIn(place(linkOf(p)))?.data).join('')).toBe(sealed);
  });

  it('refuses a link that a messenger has cut short', () => {
    const link = linkOf(parts[0]!);
    for (const cut of [link.slice(0, -1), link.slice(0, 60), link.replace('/1/3/', '/4/3/')])
      expect(partIn(place(cut))).toBeNull();
  });
});
