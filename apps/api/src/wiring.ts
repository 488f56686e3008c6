import { Global, Injectable, Module } from '@nestjs/common';
import type { Stage } from '@xinglou/domain';
import { awardAll } from './awards/index.ts';
import { StageEntered, TodaysEvidence } from './cycles/index.ts';
import { NoticeModule, NoticeService } from './notice/index.ts';
import { Clock, PathRows } from './platform/index.ts';
import { NewestReckoning, ReckoningsModule } from './reckonings/index.ts';
import { RowsInPaths } from './rows-in-paths.ts';
import { closeYear } from './statistics/index.ts';

/** What happens when a stage is entered, in the move's own transaction. */
@Injectable()
class Entering extends StageEntered {
  constructor(
    private readonly notice: NoticeService,
    private readonly clock: Clock,
  ) {
    super();
  }

  async enter(cycle: { id: string; year: number; noticeWorkingDays: number }, to: Stage): Promise<void> {
    if (to === 'publicNotice') await this.notice.publish(cycle);
    if (to === 'awarded') {
      await awardAll(cycle.id, cycle.year, await this.clock.today());
      await closeYear(cycle.id);
    }
  }
}

/** Where features meet that must not import each other: the cycle asks, these answer. */
@Global()
@Module({
  imports: [ReckoningsModule, NoticeModule],
  providers: [
    { provide: TodaysEvidence, useExisting: NewestReckoning },
    { provide: StageEntered, useClass: Entering },
    { provide: PathRows, useClass: RowsInPaths },
  ],
  exports: [TodaysEvidence, StageEntered, PathRows],
})
export class Wiring {}
