import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is written under one account's name and can be read only with the key that made it. */
export interface Slip {
  readonly tag: Buffer;
  readonly sealed: Buffer;
}

/**
 * Slips for one inspector each: whoever reads the table can tell neither whose a slip is nor what it says. The key is a file beside the
 * photos, not in the database nor its backup; lost, open routes are drawn again and inspectors say again where they live.
 */
export class Slips {
  private constructor(private readonly key: Buffer) {}

  static of(dataDir: string): Slips {
    const file = join(dataDir, 'inspection-slips.key');
    if (!existsSync(file)) {
      mkdirSync(dataDir, { recursive: true });
      try {
        writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if ((error as { code?: string }).code !== 'EEXIST') throw error;
      }
    }
    return new Slips(readFileSync(file));
  }

  tagOf(about: string, accountId: string): Buffer {
    return this.derive('tag', about, accountId);
  }

  /** Ids, padded to `most`, so that every slip has the same length. */
  write(about: string, accountId: string, ids: readonly string[], most: number): Slip {
    const plain = Buffer.alloc(2 + most * 16);
    plain.writeUInt16BE(ids.length);
    for (const [i, id] of ids.entries()) plain.write(id.replaceAll('-', ''), 2 + i * 16, 'hex');
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.derive('seal', about, accountId), iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { tag: this.tagOf(about, accountId), sealed: Buffer.concat([iv, cipher.getAuthTag(), body]) };
  }

  read(about: string, accountId: string, sealed: Buffer): string[] {
    const decipher = createDecipheriv('aes-256-gcm', this.derive('seal', about, accountId), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    return Array.from({ length: plain.readUInt16BE(0) }, (_, i) =>
      plain.toString('hex', 2 + i * 16, 18 + i * 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    );
  }

  /** A secret stream of uniform numbers for one draw. */
  chance(about: string): () => number {
    let count = 0;
    return () => this.derive('chance', about, String((count += 1))).readUInt32BE(0) / 2 ** 32;
  }

  private derive(...words: readonly string[]): Buffer {
    return createHmac('sha256', this.key).update(words.join(' ')).digest();
  }
}
