import { dirname } from 'node:path';
import { type LogLevel as NestLevel, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from './accounts/index.ts';
import { AgreementModule } from './agreement/index.ts';
import { AreasModule } from './areas/index.ts';
import { AuditModule } from './audit/index.ts';
import { BackupsModule, backupAge } from './backups/index.ts';
import { AwardsModule } from './awards/index.ts';
import { CyclesModule } from './cycles/index.ts';
import { entities } from './entities.ts';
import { appUrl, openAppDatabase, poolOf } from './platform/database/app-database.ts';
import { home } from './platform/home.ts';
import { adapter, furnish } from './platform/http.ts';
import type { LogLevel } from './platform/log-level.ts';
import { measure } from './platform/metrics.ts';
import { KnownPaths, notFound } from './platform/not-found.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { logRequests } from './platform/request-log.ts';
import { type Settings, useSettings } from './platform/settings.ts';
import { WebApps } from './platform/web-apps.ts';
import { StatisticsModule } from './statistics/index.ts';
import { UnmaskingModule } from './unmasking/index.ts';
import { Wiring } from './wiring.ts';
import { InspectionsModule } from './inspections/index.ts';
import { JudgingModule } from './judging/index.ts';
import { LeaderLinksModule } from './leader-links/index.ts';
import { NominationsModule } from './nominations/index.ts';
import { NoticeModule } from './notice/index.ts';
import { ObjectionsModule } from './objections/index.ts';
import { PhotosModule } from './photos/index.ts';
import { ReckoningsModule } from './reckonings/index.ts';
import { RectificationModule } from './rectification/index.ts';
import { ScoreSheetsModule } from './score-sheets/index.ts';

/** One module a business word. */
const features: Type[] = [
  AccountsModule,
  AuditModule,
  AgreementModule,
  BackupsModule,
  AreasModule,
  CyclesModule,
  NominationsModule,
  PhotosModule,
  InspectionsModule,
  RectificationModule,
  LeaderLinksModule,
  JudgingModule,
  ReckoningsModule,
  ScoreSheetsModule,
  NoticeModule,
  ObjectionsModule,
  AwardsModule,
  StatisticsModule,
  UnmaskingModule,
];

export interface AppOptions {
  /** Where the log goes; default stdout. */
  log?: (line: string) => void;
}

const nestLevels = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug', 'verbose'],
} satisfies Record<LogLevel, NestLevel[]>;

/** The api over a migrated database, not yet listening. Tests and the start make it the same way. */
export async function createApp(settings: Settings, options: AppOptions = {}): Promise<NestFastifyApplication> {
  useSettings(settings);
  const database = await openAppDatabase({
    url: appUrl(settings.databaseUrl, settings.appPassword),
    poolSize: settings.poolSize,
    poolWaitMs: settings.poolWaitMs,
    entities,
  });
  @Module({ imports: [PlatformModule.over(database), Wiring, ...features] })
  class AppModule {}
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter(), {
    abortOnError: false,
    logger: nestLevels[settings.logLevel],
    bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const known = new KnownPaths();
  fastify.addHook('onRoute', ({ method, url }) => known.add(method, url));
  await furnish(fastify);
  logRequests(fastify, settings.logLevel, options.log);
  measure(fastify, settings, { pool: () => poolOf(database), backup: () => backupAge(settings.dataDir) });
  const apps = new WebApps(dirname(home));
  await apps.serve(fastify);
  app.enableShutdownHooks([]);
  fastify.setNotFoundHandler(notFound(known, apps));
  await app.init();
  fastify.addHook('onClose', async () => database.destroy());
  return app;
}
