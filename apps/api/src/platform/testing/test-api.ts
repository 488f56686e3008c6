import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProblemBody } from '@xinglou/contract';
import { createApp } from '../../app.ts';
import type { Settings } from '../settings.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { openSessionFor } from './people.ts';

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Buffer;
}
interface Sent {
  body?: unknown;
  ifMatch?: number | string;
  headers?: Record<string, string>;
}

/** A person at the api, over real HTTP semantics (Fastify's own injection, no socket). */
export class Person {
  constructor(
    private readonly api: { readonly app: NestFastifyApplication },
    readonly token: string | null,
    /** Of a group leader's link. */
    private readonly link: string | null = null,
  ) {}

  get = <T = unknown>(url: string, sent: Sent = {}) => this.send<T>('GET', url, sent);
  post = <T = unknown>(url: string, body?: unknown, sent: Sent = {}) => this.send<T>('POST', url, { body, ...sent });
  put = <T = unknown>(url: string, body?: unknown, sent: Sent = {}) => this.send<T>('PUT', url, { body, ...sent });
  patch = <T = unknown>(url: string, body?: unknown, sent: Sent = {}) => this.send<T>('PATCH', url, { body, ...sent });
  delete = <T = unknown>(url: string, sent: Sent = {}) => this.send<T>('DELETE', url, sent);

  async send<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, sent: Sent): Promise<Reply<T>> {
    const raw = Buffer.isBuffer(sent.body) || typeof sent.body === 'string';
    const response = await this.api.app.inject({
      method,
      url,
      headers: {
        ...(this.token ? { cookie: `xl_s=${this.token}` } : {}),
        ...(this.link ? { authorization: `Bearer ${this.link}` } : {}),
        ...(sent.ifMatch === undefined ? {} : { 'if-match': `"${sent.ifMatch}"` }),
        ...(sent.body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { payload: (raw ? sent.body : JSON.stringify(sent.body)) as string | Buffer }),
    });
    const json = /json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      body: (json ? JSON.parse(response.payload) : response.payload) as T,
      text: response.payload,
      headers: response.headers,
      bytes: response.rawPayload,
    };
  }
}

export class TestApi {
  private constructor(
    public app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly settings: Settings,
    readonly logged: string[],
  ) {}

  /** The api over an empty migrated database of its own. */
  static async start(changes: Partial<Settings> = {}): Promise<TestApi> {
    const database = await testDatabase();
    const settings: Settings = {
      port: 0,
      databaseUrl: database.url,
      appPassword: database.appPassword,
      dataDir: mkdtempSync(join(tmpdir(), 'xinglou-api-')),
      publicOrigin: null,
      https: false,
      demo: true,
      demoPassword: null,
      poolSize: 5,
      poolWaitMs: 5000, // many tests share this machine
      tls: null,
      vaultPublicKeys: null,
      logLevel: 'info',
      metricsToken: null,
      ...changes,
    };
    const logged: string[] = [];
    const app = await createApp(settings, { log: (line) => logged.push(line) });
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, database, settings, logged);
  }

  get owner() {
    return this.database.owner;
  }

  async as(username: string): Promise<Person> {
    return new Person(this, await openSessionFor(this.owner, username));
  }

  /** Whoever opened a group leader's link. */
  withLink(token: string): Person {
    return new Person(this, null, token);
  }

  /** Ends the api and starts it anew over the same database: whoever asks then asks the new one. */
  async restart(): Promise<void> {
    await this.app.close();
    this.app = await createApp(this.settings, { log: (line) => this.logged.push(line) });
    await this.app.getHttpAdapter().getInstance().ready();
  }

  nobody(): Person {
    return new Person(this, null);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.settings.dataDir, { recursive: true, force: true });
  }
}

/** 'code status', for short assertions about refusals. */
export const refused = (reply: Reply): string => `${reply.status} ${(reply.body as ProblemBody).code}`;
