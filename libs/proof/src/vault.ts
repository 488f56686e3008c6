import { bytesToHex } from '@noble/hashes/utils.js';

// WebCrypto, as browsers and Node both have it; this library knows neither's types.
type Bytes = Uint8Array<ArrayBuffer>;
interface Key {
  readonly type: string;
}
declare const crypto: {
  getRandomValues(into: Bytes): Bytes;
  readonly subtle: {
    importKey(form: string, data: Bytes | object, how: object, out: boolean, uses: string[]): Promise<Key>;
    exportKey(form: 'jwk', key: Key): Promise<{ n?: string; e?: string }>;
    exportKey(form: 'spki', key: Key): Promise<ArrayBuffer>;
    encrypt(how: object, key: Key, data: Bytes): Promise<ArrayBuffer>;
    decrypt(how: object, key: Key, data: Bytes): Promise<ArrayBuffer>;
    digest(how: string, data: Bytes): Promise<ArrayBuffer>;
  };
};
declare const atob: (base64: string) => string;
declare const TextEncoder: new () => { encode(text: string): Bytes };
declare const TextDecoder: new () => { decode(bytes: Bytes): string };

/** Public halves of the two keys that open a note's author only together, as PEM. */
export interface VaultKeys {
  readonly office: string;
  readonly admin: string;
}
export interface VaultPrivateKey {
  /** Of its public half: the same as beside what was sealed to it. */
  readonly id: string;
  readonly key: Key;
}
const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const gcm = (iv: Bytes) => ({ name: 'AES-GCM', iv });
const authorLength = 64;
const [ivLength, tagLength] = [12, 16];

const derOf = (pem: string): Bytes =>
  Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, '')), (letter) => letter.charCodeAt(0));
const publicKeyOf = (pem: string) => crypto.subtle.importKey('spki', derOf(pem), rsa, true, ['encrypt']);

/** The first eight bytes of the digest of the public half, in hex: which key a seal asks for. */
async function idOf(publicKey: Key): Promise<string> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)).subarray(0, 8));
}
export const vaultKeyId = async (publicPem: string): Promise<string> => idOf(await publicKeyOf(publicPem));

/** A person's own key from its PEM file. */
export async function vaultPrivateKey(pem: string): Promise<VaultPrivateKey> {
  const key = await crypto.subtle.importKey('pkcs8', derOf(pem), rsa, true, ['decrypt']);
  const { n, e } = await crypto.subtle.exportKey('jwk', key);
  return { key, id: await idOf(await crypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, rsa, true, ['encrypt'])) };
}

/** An envelope: length(2) ‖ its key, wrapped ‖ iv(12) ‖ tag(16) ‖ what is in it, under AES-256-GCM. */
function partsOf(envelope: Bytes) {
  const end = 2 + new DataView(envelope.buffer, envelope.byteOffset).getUint16(0);
  const body = end + ivLength + tagLength;
  return {
    wrapped: envelope.slice(2, end),
    iv: envelope.slice(end, end + ivLength),
    tag: envelope.slice(end + ivLength, body),
    inside: envelope.slice(body),
  };
}
const joined = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  parts.reduce((at, p) => (whole.set(p, at), at + p.length), 0);
  return whole;
};

async function envelopeTo(publicPem: string, inside: Bytes): Promise<Bytes> {
  const [secret, iv] = [crypto.getRandomValues(new Uint8Array(32)), crypto.getRandomValues(new Uint8Array(ivLength))];
  const aes = await crypto.subtle.importKey('raw', secret, { name: 'AES-GCM' }, false, ['encrypt']);
  const closed = new Uint8Array(await crypto.subtle.encrypt(gcm(iv), aes, inside));
  const wrapped = new Uint8Array(await crypto.subtle.encrypt(rsa, await publicKeyOf(publicPem), secret));
  const length = new Uint8Array([wrapped.length >> 8, wrapped.length & 255]);
  return joined(length, wrapped, iv, closed.slice(-tagLength), closed.slice(0, -tagLength));
}

/** The author in two envelopes, the office's within the administrator's; always of the same length. */
export async function sealAuthor(author: string, keys: VaultKeys): Promise<Bytes> {
  const plain = new Uint8Array(authorLength);
  plain.set(new TextEncoder().encode(author));
  return envelopeTo(keys.admin, await envelopeTo(keys.office, plain));
}

/** 开外层: the outer envelope's own key. It opens this one envelope and no other, and says nothing of who is in it. */
export async function outerKeyOf(sealed: Bytes, admin: VaultPrivateKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(rsa, admin.key, partsOf(sealed).wrapped));
}

async function takenOut(envelope: Bytes, secret: Bytes): Promise<Bytes> {
  const { iv, tag, inside } = partsOf(envelope);
  const aes = await crypto.subtle.importKey('raw', secret, { name: 'AES-GCM' }, false, ['decrypt']);
  return new Uint8Array(await crypto.subtle.decrypt(gcm(iv), aes, joined(inside, tag)));
}

/** Whether this is the key of this outer envelope: so the api knows that it keeps that key, and not a name. */
export const opensOuter = (sealed: Bytes, outerKey: Bytes): Promise<boolean> =>
  takenOut(sealed, outerKey).then(
    () => true,
    () => false,
  );

/** 开内层: who wrote the note. With a wrong key of either it throws. */
export async function authorIn(sealed: Bytes, outerKey: Bytes, office: VaultPrivateKey): Promise<string> {
  const inner = await takenOut(sealed, outerKey);
  const secret = new Uint8Array(await crypto.subtle.decrypt(rsa, office.key, partsOf(inner).wrapped));
  return new TextDecoder().decode(await takenOut(inner, secret)).replace(/\0+$/, '');
}
