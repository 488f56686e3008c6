import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/index.ts';

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const waiting = 64;

/**
 * argon2id in a bounded queue: a burst of sign-ins must not freeze files and photos (RELIABILITY.md S4). Devices that have
 * signed in before wait in a line of their own and come first.
 */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly known: (() => void)[] = [];
  private readonly others: (() => void)[] = [];
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, argon2id), this.known);
  }

  /** Takes as long for a user name that does not exist. */
  async verify(stored: string | null, password: string, knownDevice = true): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', argon2id);
    const against = stored ?? (await this.decoy);
    const fits = await this.inTurn(() => verify(against, password), knownDevice ? this.known : this.others);
    return fits && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>, line: (() => void)[]): Promise<T> {
    if (this.running >= atOnce) {
      if (line.length >= waiting) throw new Problem('temporarily-unavailable');
      await new Promise<void>((resolve) => line.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes straight to whoever waits, or it is free.
      const next = this.known.shift() ?? this.others.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
