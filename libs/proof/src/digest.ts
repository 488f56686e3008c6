import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** RFC 8785: the one way to write a JSON value, so that equal values have equal bytes. Throws on NaN and Infinity. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for undefined.');
  return text;
}

/** SHA-256 of UTF-8 text, hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of a value's canonical JSON, hex: the same in Node and in every browser. */
export const digest = (value: unknown): string => sha256Hex(canonicalJson(value));

/** SHA-256 of bytes, hex; where the page is served over plain http there is no crypto.subtle. */
export const sha256Bytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
