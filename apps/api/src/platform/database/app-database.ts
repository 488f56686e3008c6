import { Logger } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import pg from 'pg';

// Days stay text: a Date at the process's own midnight would shift them (RELIABILITY.md §0.1). Whole 64-bit counts fit a double here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The owner's address with the api's own role in it. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'xl_app';
  url.password = encodeURIComponent(password);
  return url.toString();
}

export interface AppDatabaseOptions {
  url: string;
  poolSize?: number;
  entities?: EntityTarget<ObjectLiteral>[];
}

/** The pool that serves requests: role xl_app, which owns nothing and which row-level security binds. */
export async function openAppDatabase({ url, poolSize = 10, entities = [] }: AppDatabaseOptions): Promise<DataSource> {
  const log = new Logger('database');
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: entities as [],
    synchronize: false,
    poolErrorHandler: (error: Error) => log.warn(`an idle connection was lost: ${error.message}`),
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      options: '-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s -c timezone=UTC',
    },
  });
  return source.initialize();
}
