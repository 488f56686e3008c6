import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { BadBackup } from './bad-backup.ts';

// The format of age-encryption.org: scrypt, then ChaCha20-Poly1305 in pieces of 64 kB. Every piece is proven before any of it
// is used, and a file cut at a piece's end is noticed. `age -d` opens it without us.

export const ageMagic = 'age-encryption.org/v1';
type Bytes = globalThis.ReadableStream<Uint8Array>;
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as Bytes;
const fromWeb = (stream: Bytes) => Readable.fromWeb(stream as unknown as ReadableStream);

export async function sealed(plain: Readable, passphrase: string): Promise<Readable> {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  age.setScryptWorkFactor(16);
  return fromWeb(await age.encrypt(toWeb(plain)));
}

/** @throws BadBackup 'passphrase' where it is none or the wrong one */
export async function opened(cipher: Readable, passphrase: string | undefined): Promise<Readable> {
  if (!passphrase) throw new BadBackup('passphrase');
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  try {
    return fromWeb(await age.decrypt(toWeb(cipher)));
  } catch (error) {
    throw /no identity matched/i.test(String(error)) ? new BadBackup('passphrase') : new BadBackup('damaged');
  }
}
