import { Module } from '@nestjs/common';
import { DeclarationsService } from './declarations.service.ts';
import { JudgesService } from './judges.service.ts';
import { JudgingController } from './judging.controller.ts';
import { JuryService } from './jury.service.ts';
import { PlansService } from './plans.service.ts';
import { VisitsService } from './visits.service.ts';

/** The jury, its training, who must not see what, the plan and its visits. */
@Module({
  controllers: [JudgingController],
  providers: [DeclarationsService, JudgesService, JuryService, PlansService, VisitsService],
})
export class JudgingModule {}
