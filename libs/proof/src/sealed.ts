import { gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const nonceLength = 12;
/** What a phone and the api both have, and nobody between: the phone its key, the api the key's digest (adr/0007). */
const keyOf = (keyHash: Uint8Array): Uint8Array => hmac(sha256, keyHash, utf8ToBytes('xinglou sealed sheet 1'));

/** The SHA-256 of a phone's key as it is written, the only form of it that the api keeps. */
export const keyHashOf = (key: string): Uint8Array => sha256(utf8ToBytes(key));

/** AES-256-GCM, the nonce in front. In JavaScript, since a page over plain http has no crypto.subtle. */
export function seal(keyHash: Uint8Array, bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const sealed = gcm(keyOf(keyHash), nonce).encrypt(bytes);
  const whole = new Uint8Array(nonceLength + sealed.length);
  whole.set(nonce);
  whole.set(sealed, nonceLength);
  return whole;
}

/** Throws where it was not sealed by this phone, or one bit of it was changed. */
export const unseal = (keyHash: Uint8Array, sealed: Uint8Array): Uint8Array =>
  gcm(keyOf(keyHash), sealed.subarray(0, nonceLength)).decrypt(sealed.subarray(nonceLength));
