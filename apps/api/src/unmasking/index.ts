import { Module } from '@nestjs/common';
import { UnmaskingController } from './unmasking.controller.ts';
import { UnmaskingQueries } from './unmasking.queries.ts';
import { UnmaskingService } from './unmasking.service.ts';

/** 揭示作者: by two persons with two keys, on the record; the api passes sealed things on and learns no name (adr/0013). */
@Module({ controllers: [UnmaskingController], providers: [UnmaskingService, UnmaskingQueries] })
export class UnmaskingModule {}
