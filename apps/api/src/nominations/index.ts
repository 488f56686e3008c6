import { Module } from '@nestjs/common';
import { NominationsController } from './nominations.controller.ts';
import { NominationsQueries } from './nominations.queries.ts';
import { NominationsService } from './nominations.service.ts';

export { NominationEntity } from './nomination.entity.ts';

/** What areas put forward, and the office's review of the papers. */
@Module({ controllers: [NominationsController], providers: [NominationsService, NominationsQueries] })
export class NominationsModule {}
