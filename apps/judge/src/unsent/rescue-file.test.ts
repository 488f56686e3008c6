import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fromBase64url } from '@xinglou/client';
import { keyHashOf, unseal } from '@xinglou/proof/sealed';
import type { Photo, Sheet } from '../outbox/item.ts';
import { rescueText, toRescue } from './rescue-file.ts';

const base = { owner: 'j1', sealedAt: '', state: 'sealed' } as const;
const photo = (bytes: number): Photo => {
  const made = new Uint8Array(randomBytes(bytes));
  return { ...base, kind: 'photo', id: createHash('sha256').update(made).digest('hex'), bytes: made.buffer };
};
const sheet = (id: string, ...photos: string[]): Sheet => ({
  ...base,
  kind: 'sheet',
  id,
  digest: '',
  body: {
    visitId: 'v',
    standardVersion: '1',
    items: [{ item: 'a', points: 1, photos }],
    startedAt: '',
    finishedAt: '',
  },
});
const device = { owner: 'j1', id: 'd1', key: 'a key of this phone', enrolled: true };

describe('a rescue file', () => {
  it('carries every unsent sheet and its photos, byte for byte, for whoever has the phone’s key and nobody else', async () => {
    const [one, two] = [photo(290_000), photo(1_000)];
    const rescue = toRescue([one, sheet('s1', one.id), two, { ...sheet('s2'), state: 'sent' }]);
    const file = JSON.parse(await rescueText(device, rescue)) as {
      sheets: { id: string }[];
      photos: { sha256: string; sealed: string }[];
    };
    expect([file.sheets.map((s) => s.id), rescue.left]).toEqual([['s1'], 0]);
    const opened = file.photos.map(({ sha256, sealed }) => {
      const bytes = unseal(keyHashOf(device.key), fromBase64url(sealed));
      return [sha256, createHash('sha256').update(bytes).digest('hex')];
    });
    expect(opened).toEqual([
      [one.id, one.id],
      [two.id, two.id],
    ]);
    expect(() => unseal(keyHashOf('another'), fromBase64url(file.photos[0]?.sealed ?? ''))).toThrow();
  });

  it('stays small enough to send: the photos of unsent sheets come first, and what does not fit is counted', () => {
    const loose = Array.from({ length: 45 }, () => photo(290_000));
    const own = photo(290_000);
    const { photos, left } = toRescue([...loose, own, sheet('s1', own.id)]);
    expect([photos[0], photos.length, left]).toEqual([own, 41, 5]);
  });
});
