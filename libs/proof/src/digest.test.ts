import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, digest, sha256Hex } from './digest.ts';
import { sha256Of } from './sha256.ts';
import { sha256Of as sha256OfNode } from './sha256.node.ts';

describe('a digest', () => {
  it('is SHA-256 as published for "abc"', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same from Node’s own and from the one that browsers run, of texts and bytes in any number', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }));
    fc.assert(fc.property(fc.array(part), (parts) => sha256Of(...parts) === sha256OfNode(...parts)));
  });

  it('does not depend on the order of keys, and does on the order of lists', () => {
    expect(digest({ b: 1, a: '楼' })).toBe(digest({ a: '楼', b: 1 }));
    expect(digest([1, 2])).not.toBe(digest([2, 1]));
  });

  it('writes numbers and keys as RFC 8785 does', () => {
    expect(canonicalJson({ '€': 1e21, a: 1e-7, A: -0 })).toBe('{"A":0,"a":1e-7,"€":1e+21}');
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson(undefined)).toThrow();
  });
});
