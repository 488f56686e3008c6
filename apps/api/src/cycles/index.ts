import { Module } from '@nestjs/common';
import { BoardQueries } from './board.queries.ts';
import { CalendarService } from './calendar.service.ts';
import { ClarificationsService } from './clarifications.service.ts';
import { CyclesController } from './cycles.controller.ts';
import { CyclesQueries } from './cycles.queries.ts';
import { CyclesService } from './cycles.service.ts';
import { GateEvidenceQueries } from './gate-evidence.queries.ts';
import { GatesService } from './gates.service.ts';
import { RulesService } from './rules.service.ts';

export { CycleEntity } from './cycle.entity.ts';
export { type LockedCycle, cycleForMove, cycleForWrite, cycleIdOf, inStage } from './cycle-of-year.ts';
export { publishedStandard } from './published-standard.ts';
export { StageEntered, TodaysEvidence } from './todays-evidence.ts';

/** The year: its stages and gates, its standard and policy, the working days. */
@Module({
  controllers: [CyclesController],
  providers: [
    CyclesService,
    CyclesQueries,
    GateEvidenceQueries,
    GatesService,
    RulesService,
    CalendarService,
    BoardQueries,
    ClarificationsService,
  ],
})
export class CyclesModule {}
