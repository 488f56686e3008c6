import { Injectable } from '@nestjs/common';
import { sqlOne } from '../request/context.ts';
import { settings } from '../settings.ts';

// Made once: each request asks several times, and making one costs more than the rest of a small request.
const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Calendar day in Shanghai, YYYY-MM-DD. */
export const shanghaiDay = (at: Date): string => inShanghai.format(at);

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
