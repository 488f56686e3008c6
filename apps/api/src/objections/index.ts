import { Module } from '@nestjs/common';
import { ObjectionsController } from './objections.controller.ts';
import { ObjectionsService } from './objections.service.ts';

/** What residents say to the notice, and what the office answers. */
@Module({ controllers: [ObjectionsController], providers: [ObjectionsService] })
export class ObjectionsModule {}
