import { Global, Injectable, Module } from '@nestjs/common';
import { StageEntered, TodaysEvidence } from './cycles/index.ts';
import { NewestReckoning, ReckoningsModule } from './reckonings/index.ts';

/** What happens when a stage is entered, in the move's own transaction. */
@Injectable()
class Entering extends StageEntered {
  async enter(): Promise<void> {}
}

/** Where features meet that must not import each other: the cycle asks, these answer. */
@Global()
@Module({
  imports: [ReckoningsModule],
  providers: [
    { provide: TodaysEvidence, useExisting: NewestReckoning },
    { provide: StageEntered, useClass: Entering },
  ],
  exports: [TodaysEvidence, StageEntered],
})
export class Wiring {}
