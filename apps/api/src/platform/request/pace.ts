import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.ts';

const perSecond = 200;

/** A signed-in session is held back only above 200 requests a second; nobody shares a bucket behind one NAT. */
@Injectable()
export class Pace {
  private second = 0;
  private readonly counts = new Map<string, number>();

  hold(tokenHash: Buffer, nowMs = Date.now()): void {
    const second = Math.floor(nowMs / 1000);
    if (second !== this.second) {
      this.second = second;
      this.counts.clear();
    }
    const key = tokenHash.toString('base64');
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > perSecond) throw new Problem('too-many-requests');
  }
}
