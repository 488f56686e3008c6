import { type LogLevel, logLevelOf } from './log-level.ts';

/** The environment, read once at the start (DESIGN.md §6). */
export interface Settings {
  readonly port: number;
  readonly databaseUrl: string;
  readonly appPassword: string;
  readonly dataDir: string;
  readonly publicOrigin: string | null;
  readonly https: boolean;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly poolSize: number;
  /** So long a request waits for one of them, then it is a 503 that says when to come again (RELIABILITY.md P6). */
  readonly poolWaitMs: number;
  readonly tls: { cert: string; key: string } | null;
  readonly vaultPublicKeys: string | null;
  readonly logLevel: LogLevel;
  /** Who bears it may read /metrics; null: nobody outside a demo. */
  readonly metricsToken: string | null;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is missing`);
    return value;
  };
  const publicOrigin = env['PUBLIC_ORIGIN'] ? new URL(env['PUBLIC_ORIGIN']).origin : null;
  const tls = env['TLS_CERT'] && env['TLS_KEY'] ? { cert: env['TLS_CERT'], key: env['TLS_KEY'] } : null;
  return {
    port: Number(env['PORT'] ?? 3000),
    databaseUrl: need('DATABASE_URL'),
    appPassword: need('DATABASE_APP_PASSWORD'),
    dataDir: env['DATA_DIR'] ?? './.data',
    publicOrigin,
    tls,
    https: tls !== null || (publicOrigin?.startsWith('https:') ?? false),
    demo: (env['DEMO'] ?? 'on') !== 'off',
    demoPassword: env['DEMO_PASSWORD'] ?? null,
    poolSize: Number(env['DATABASE_POOL'] ?? 10),
    poolWaitMs: 1000,
    vaultPublicKeys: env['VAULT_PUBLIC_KEYS'] ?? null,
    logLevel: logLevelOf(env['LOG_LEVEL']),
    metricsToken: env['METRICS_TOKEN'] || null,
  };
}

let current: Settings | null = null;
export function settings(): Settings {
  if (!current) throw new Error('The settings have not been read.');
  return current;
}
export const useSettings = (value: Settings): void => void (current = value);
