import { Injectable } from '@nestjs/common';
import type { CycleEvidence, Stage } from '@xinglou/domain';

/** What the reckonings tell the gates: the newest one, and the digest of today's evidence. Bound in app.ts, so that neither imports the other. */
@Injectable()
export abstract class TodaysEvidence {
  abstract read(cycleId: string, stage: Stage): Promise<Pick<CycleEvidence, 'reckoning' | 'todaysDigest'>>;
}

/** What happens when a stage is entered, in the move's own transaction: a notice is published, awards are given. */
@Injectable()
export abstract class StageEntered {
  abstract enter(cycle: { id: string; year: number; noticeWorkingDays: number }, to: Stage): Promise<void>;
}
