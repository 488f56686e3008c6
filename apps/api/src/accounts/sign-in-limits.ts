import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem, freshToken, settings } from '../platform/index.ts';

const minute = 60_000;

/** So many failures within so many milliseconds. */
export interface Budget {
  readonly key: string;
  readonly allowed: number;
  readonly within: number;
}

/**
 * Nobody can be locked out by somebody else: a device that has signed in as this person before keeps a counter of its own;
 * everybody else shares one by name and address, one by name and one by address, all of which pass.
 */
export const signInBudgets = (username: string, address: string, device: string | null): readonly Budget[] =>
  device
    ? [{ key: `device ${device}`, allowed: 10, within: minute }]
    : [
        { key: `pair ${username}\n${address}`, allowed: 10, within: minute },
        { key: `name ${username}`, allowed: 100, within: 10 * minute },
        { key: `address ${address}`, allowed: 300, within: minute },
      ];

/** An attempt counts from its beginning, so that a thousand at once are no way round; one that succeeds is taken back. */
@Injectable()
export class SignInLimits {
  private readonly attempts = new Map<string, number[]>();

  /** Takes an attempt or refuses it; the answer gives it back. */
  take(budgets: readonly Budget[], now = Date.now()): () => void {
    for (const { key, allowed, within } of budgets) {
      const recent = this.recent(key, within, now);
      const first = recent.at(-allowed);
      if (first !== undefined) throw new Problem('too-many-attempts').after(Math.ceil((first + within - now) / 1000));
    }
    for (const { key, within } of budgets) this.attempts.set(key, [...this.recent(key, within, now), now]);
    if (this.attempts.size > 20_000) this.attempts.delete(this.attempts.keys().next().value ?? '');
    return () => {
      for (const { key } of budgets) this.attempts.set(key, (this.attempts.get(key) ?? []).toSpliced(-1, 1));
    };
  }

  private recent(key: string, within: number, now: number): number[] {
    return (this.attempts.get(key) ?? []).filter((at) => now - at < within);
  }
}

const keyOfDevices = () => Buffer.from(hkdfSync('sha256', settings().appPassword, '', 'xinglou known device', 32));
const signed = (nonce: string, username: string) =>
  createHmac('sha256', keyOfDevices()).update(`${nonce}\n${username}`).digest('base64url');

/** What a device is given once somebody has signed in on it: says nothing about whom, and proves it to us alone. */
export function deviceToken(username: string): string {
  const nonce = freshToken(16);
  return `${nonce}.${signed(nonce, username)}`;
}

/** The device's own number, where it has signed in as this person before. */
export function knownDevice(token: string | undefined, username: string): string | null {
  const [nonce = '', mac = ''] = (token ?? '').slice(0, 200).split('.');
  const right = Buffer.from(signed(nonce, username));
  const given = Buffer.from(mac);
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : null;
}
