import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/index.ts';
import { Turnstile } from '../platform/request/turnstile.ts';

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * argon2id in a bounded queue: a burst of sign-ins must not freeze files and photos (RELIABILITY.md S4). Devices that have
 * signed in before wait in a line of their own and come first.
 */
@Injectable()
export class PasswordHasher {
  private readonly line = new Turnstile(2, 64, () => new Problem('temporarily-unavailable'));
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.line.pass(() => hash(password, argon2id), true);
  }

  /** Takes as long for a user name that does not exist. */
  async verify(stored: string | null, password: string, knownDevice = true): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', argon2id);
    const against = stored ?? (await this.decoy);
    const fits = await this.line.pass(() => verify(against, password), knownDevice);
    return fits && stored !== null;
  }
}
