import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/index.ts';

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const waiting = 64;

/** argon2id in a bounded queue: a burst of sign-ins must not freeze files and photos (RELIABILITY.md S4). */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, argon2id));
  }

  /** Takes as long for a user name that does not exist. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', argon2id);
    const against = stored ?? (await this.decoy);
    const fits = await this.inTurn(() => verify(against, password));
    return fits && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) {
      if (this.queue.length >= waiting) throw new Problem('temporarily-unavailable');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}
