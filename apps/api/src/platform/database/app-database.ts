import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import './pg-types.ts';
import { WatchedClient } from './watched-client.ts';

/** The owner's address with the api's own role in it. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'xl_app';
  url.password = encodeURIComponent(password);
  return url.toString();
}

interface AppDatabaseOptions {
  url: string;
  poolSize?: number;
  poolWaitMs?: number;
  entities?: EntityTarget<ObjectLiteral>[];
}

/** A start is not a request: on a machine that is busy, or beside a database that has only just come up, it waits for its first connection. */
const startWaitMs = 30_000;

/** The pool that serves requests: role xl_app, which owns nothing and which row-level security binds. */
export async function openAppDatabase({
  url,
  poolSize = 10,
  poolWaitMs = 1000,
  entities = [],
}: AppDatabaseOptions): Promise<DataSource> {
  const log = new Logger('database');
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: entities as [],
    synchronize: false,
    poolErrorHandler: (error: Error) => log.warn(`an idle connection was lost: ${error.message}`),
    extra: {
      Client: WatchedClient,
      max: poolSize,
      connectionTimeoutMillis: startWaitMs,
      options: '-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s -c timezone=UTC',
    },
  });
  await source.initialize();
  masterOf(source).options.connectionTimeoutMillis = poolWaitMs;
  return source;
}

const masterOf = (database: DataSource): Pool => (database.driver as unknown as { master: Pool }).master;

/** How busy the pool is. */
export function poolOf(database: DataSource): { total: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = masterOf(database);
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}
