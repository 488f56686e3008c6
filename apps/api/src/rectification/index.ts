import { Module } from '@nestjs/common';
import { FindingsQueries } from './findings.queries.ts';
import { RectificationController } from './rectification.controller.ts';
import { RectificationService } from './rectification.service.ts';

/** What becomes of a finding: released, answered, accepted or reopened, handed on. */
@Module({ controllers: [RectificationController], providers: [RectificationService, FindingsQueries] })
export class RectificationModule {}
