import { describe, expect, it } from '@jest/globals';
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { keyHashOf, seal, unseal } from './sealed.ts';

describe('what a phone has sealed', () => {
  const [mine, other] = [keyHashOf('k1'), keyHashOf('k2')];
  const nonce = new Uint8Array(12).fill(7);
  const bytes = utf8ToBytes('四楼扶手 4 分');

  it('opens with the same phone’s key only', () => {
    const sealed = seal(mine, bytes, nonce);
    expect(bytesToUtf8(unseal(mine, sealed))).toBe('四楼扶手 4 分');
    expect(sealed.join()).not.toContain(bytes.join());
    expect(() => unseal(other, sealed)).toThrow();
  });

  it('does not open when any one byte of it was changed, or it was cut short', () => {
    const sealed = seal(mine, bytes, nonce);
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Uint8Array.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => unseal(mine, changed)).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => unseal(mine, sealed.subarray(0, length))).toThrow();
  });
});
