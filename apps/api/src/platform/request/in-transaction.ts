import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.ts';
import { requestContext } from './context.ts';
import { Ground } from './ground.service.ts';

/** For routes with @OwnTransaction: the transaction of the same caller, opened when the bytes are here. */
@Injectable()
export class InTransaction {
  constructor(private readonly ground: Ground) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    const caller = requestContext();
    return this.ground.transact(caller, (context) => {
      // The session may have ended while the bytes travelled.
      if (caller.actor?.id !== context.actor?.id) throw new Problem('session-expired');
      return work();
    });
  }
}
