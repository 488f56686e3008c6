import { AsyncLocalStorage } from 'node:async_hooks';
import type { Persona } from '@xinglou/contract';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { WatchedClient } from '../database/watched-client.ts';

/** Who asks. `id` null: a resident without a session. */
export interface Actor {
  readonly id: string | null;
  readonly username: string;
  readonly name: string;
  readonly persona: Persona | 'public' | 'leader';
  readonly subdistrictId: string;
  readonly subdistrict: { readonly code: string; readonly name: string };
  readonly areaId: string | null;
  readonly judgeId: string | null;
  /** Of an account: what it must do before it may act. The second factor is due from a day on, or not at all. */
  readonly first?: { readonly changePassword: boolean; readonly secondFactorDue: string | null };
  /** The one group of a leader's link. */
  readonly groupId: string | null;
  readonly link?: { readonly id: string; readonly lastDay: string; readonly revoked: boolean };
}

export interface RequestContext {
  readonly requestId: string;
  /** In which the reader wants words. */
  readonly language: 'zh' | 'en';
  readonly actor: Actor | null;
  readonly tokenHash: Buffer | null;
  /** Of a leader's link; read only where the route is a leader's. */
  readonly linkHash: Buffer | null;
  readonly subdistrictCode: string | null;
  readonly slow?: boolean;
  readonly transaction: { manager: EntityManager; client: PoolClient } | null;
  /** The answer to what the route asked together with who asks (@AskAhead). */
  readonly ahead?: Promise<unknown>;
}

const contexts = new AsyncLocalStorage<RequestContext>();
export const within = <T>(context: RequestContext, work: () => Promise<T>): Promise<T> => contexts.run(context, work);

export function requestContext(): RequestContext {
  const context = contexts.getStore();
  if (!context) throw new Error('Outside a request: there is no context to read.');
  return context;
}

function transaction() {
  const open = requestContext().transaction;
  if (!open) throw new Error('No transaction is open: this route declares its own (inTransaction).');
  return open;
}

/** The request's EntityManager: one transaction from after the body was read to the COMMIT before the answer. */
export const tx = (): EntityManager => transaction().manager;

/** SQL as one would paste it into psql, in the request's transaction; the rows. `name` makes it a prepared statement. */
export async function sql<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
  const result = await transaction().client.query({ text, values: [...values], ...(name ? { name } : {}) });
  return result.rows as Row[];
}

/** The one row, or null. */
export async function sqlOne<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row | null> {
  return (await sql<Row>(text, values, name))[0] ?? null;
}

/** The one row that is sure to come: of a count, of an insert that returns. */
export async function sqlRow<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row> {
  const [row] = await sql<Row>(text, values, name);
  if (!row) throw new Error(`No row came of: ${text}`);
  return row;
}

/** The answer to what the route asked together with who asks. */
export function askedAhead<Answer>(): Promise<Answer> {
  const { ahead } = requestContext();
  if (!ahead) throw new Error('This route asks nothing ahead (@AskAhead).');
  return ahead as Promise<Answer>;
}

/** As sql, for the last statement of the request: COMMIT travels with it. Whatever is asked after it is refused. */
export async function sqlLast<Row>(text: string, values: readonly unknown[], name: string): Promise<Row[]> {
  const { client } = transaction();
  const question = { text, values: [...values], name };
  const result = await (client instanceof WatchedClient ? client.last(question) : client.query(question));
  return result.rows as Row[];
}

/** Who asks, in a route that has a subdistrict's context. */
export function actor(): Actor {
  const who = requestContext().actor;
  if (!who) throw new Error('A bare route has no actor.');
  return who;
}
