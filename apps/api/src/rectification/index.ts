import { Module } from '@nestjs/common';
import { ChecksService } from './checks.service.ts';
import { BoardsQueries } from './boards.queries.ts';
import { ExtensionsService } from './extensions.service.ts';
import { FindingEvents } from './finding-events.ts';
import { FindingsQueries } from './findings.queries.ts';
import { RectificationController } from './rectification.controller.ts';
import { RectificationService } from './rectification.service.ts';
import { SharedPhotosService } from './shared-photos.service.ts';

export { FindingEvents } from './finding-events.ts';
export { FindingsQueries } from './findings.queries.ts';

/** What becomes of a finding: released, answered, accepted or reopened, handed on. */
@Module({
  controllers: [RectificationController],
  providers: [
    RectificationService,
    SharedPhotosService,
    ChecksService,
    ExtensionsService,
    FindingEvents,
    FindingsQueries,
    BoardsQueries,
  ],
  exports: [FindingEvents, FindingsQueries],
})
export class RectificationModule {}
