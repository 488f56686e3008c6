import { DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Sealer } from './audit/sealer.ts';
import { Clock } from './clock/clock.ts';
import { PlatformController } from './platform.controller.ts';
import { ProblemFilter } from './problems/problem.filter.ts';
import { Exports } from './request/exports.ts';
import { GroundInterceptor } from './request/ground.interceptor.ts';
import { Ground } from './request/ground.service.ts';
import { InTransaction } from './request/in-transaction.ts';
import { Pace } from './request/pace.ts';
import { Tags } from './request/tags.ts';
import { SessionDoor } from './session/session-door.ts';

/** What has no business word: the ground of every request, the clock, problems, health. */
@Global()
@Module({})
export class PlatformModule {
  static over(database: DataSource): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [PlatformController],
      providers: [
        { provide: DataSource, useValue: database },
        Ground,
        InTransaction,
        Exports,
        Pace,
        Tags,
        SessionDoor,
        Clock,
        Sealer,
        { provide: APP_INTERCEPTOR, useClass: GroundInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Clock, Ground, InTransaction, SessionDoor],
    };
  }
}
