import { Module } from '@nestjs/common';
import { DecisionsService } from './decisions.service.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { MeetingService } from './meeting.service.ts';
import { NewestReckoning } from './newest-reckoning.ts';
import { ReasonsController } from './reasons.controller.ts';
import { ReasonsQueries } from './reasons.queries.ts';
import { ReckoningsController } from './reckonings.controller.ts';
import { ReckoningsQueries } from './reckonings.queries.ts';
import { ReckoningsService } from './reckonings.service.ts';

export { checkReckonings } from './check-reckonings.ts';
export { EvidenceQueries, evidencePolicy, evidenceStandard } from './evidence.queries.ts';
export { inWords } from './in-words.ts';
export { NewestReckoning } from './newest-reckoning.ts';
export { drawPublicNumbers } from './public-numbers.ts';
export { ReckoningEntity } from './reckoning.entity.ts';
export { asFrozen, newestReckoning } from './reckonings.queries.ts';

/** From the evidence in the database to frozen results, decisions on them, and leadership's approval. */
@Module({
  controllers: [ReckoningsController, ReasonsController],
  providers: [
    ReckoningsService,
    ReckoningsQueries,
    ReasonsQueries,
    DecisionsService,
    MeetingService,
    EvidenceQueries,
    NewestReckoning,
  ],
  exports: [NewestReckoning],
})
export class ReckoningsModule {}
