import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@xinglou/domain';
import { sqlOne } from '../request/context.ts';
import { settings } from '../settings.ts';

export { shanghaiDay };

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
