import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/index.ts';

const minute = 60_000;
const allowed = 10;

/** Failed sign-ins are limited by user name and address together, so that nobody can lock the real person out from elsewhere. */
@Injectable()
export class FailedAttempts {
  private readonly failures = new Map<string, number[]>();

  check(key: string, limit = allowed, now = Date.now()): void {
    if (this.recent(key, now).length >= limit) throw new Problem('too-many-attempts');
  }

  failed(key: string, now = Date.now()): void {
    this.failures.set(key, [...this.recent(key, now), now]);
    if (this.failures.size > 10_000) this.failures.delete(this.failures.keys().next().value ?? key);
  }

  succeeded(key: string): void {
    this.failures.delete(key);
  }

  private recent(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => now - at < minute);
  }
}
