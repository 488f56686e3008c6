import { Module } from '@nestjs/common';
import { AgreementController } from './agreement.controller.ts';
import { AgreementQueries } from './agreement.queries.ts';

/** Whether judges score alike: seen by the office, and by each judge of themselves. */
@Module({ controllers: [AgreementController], providers: [AgreementQueries] })
export class AgreementModule {}
