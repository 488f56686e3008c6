import { Global, Injectable, Module } from '@nestjs/common';
import { StageEntered, TodaysEvidence } from './cycles/index.ts';
import { NewestReckoning } from './reckonings/newest-reckoning.ts';

/** What happens when a stage is entered, in the move's own transaction. */
@Injectable()
class Entering extends StageEntered {
  async enter(): Promise<void> {}
}

/** Where features meet that must not import each other: the cycle asks, these answer. */
@Global()
@Module({
  providers: [
    { provide: TodaysEvidence, useClass: NewestReckoning },
    { provide: StageEntered, useClass: Entering },
  ],
  exports: [TodaysEvidence, StageEntered],
})
export class Wiring {}
