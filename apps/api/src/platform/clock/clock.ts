import { Injectable } from '@nestjs/common';
import { sqlOne } from '../request/context.ts';
import { settings } from '../settings.ts';

// A whole number of hours, without summer time since 1991: a formatter would cost more than the rest of a small request.
const aheadOfUtc = 8 * 3_600_000;

/** Calendar day in Shanghai, YYYY-MM-DD. */
export const shanghaiDay = (at: Date): string => new Date(at.getTime() + aheadOfUtc).toISOString().slice(0, 10);

/** The one source of 'today' (business: the demo can move it) and 'now' (receipts, sessions, audit: always real). */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  async today(): Promise<string> {
    if (settings().demo) {
      const row = await sqlOne<{ today: string }>('select today from demo_clock', [], 'demo_clock');
      if (row) return row.today;
    }
    return shanghaiDay(this.now());
  }
}
