import { sha256Of } from '#sha256';
import canonicalize from 'canonicalize';

/** RFC 8785: the one way to write a JSON value, so that equal values have equal bytes. Throws on NaN and Infinity. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for undefined.');
  return text;
}

/** SHA-256 of UTF-8 text, hex. */
export const sha256Hex = (text: string): string => sha256Of(text);

/** SHA-256 of a value's canonical JSON, hex: the same in Node and in every browser. */
export const digest = (value: unknown): string => sha256Hex(canonicalJson(value));

/** SHA-256 of bytes, hex. */
export const sha256Bytes = (bytes: Uint8Array): string => sha256Of(bytes);
