import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { type WatchedClient, patienceMs } from '../database/watched-client.ts';
import { Overtaken } from '../problems/problem.ts';
import { type Actor, type RequestContext, within } from './context.ts';

interface Place {
  subdistrict_id: string;
  subdistrict_code: string;
  subdistrict_name: string;
}

interface AccountRow extends Place {
  account_id: string;
  username: string;
  name: string;
  persona: Actor['persona'];
  area_id: string | null;
  judge_id: string | null;
  must_change_password: boolean;
  second_factor_due: string | null;
}

interface LeaderRow extends Place {
  link_id: string;
  group_id: string;
  area_id: string;
  last_day: string;
  revoked: boolean;
}

/** Nobody in particular, at a place. */
const somebody = (persona: Actor['persona'], at: Place): Actor => ({
  ...{ id: null, username: '', name: '', persona, areaId: null, judgeId: null, groupId: null },
  subdistrictId: at.subdistrict_id,
  subdistrict: { code: at.subdistrict_code, name: at.subdistrict_name },
});

export interface Caller {
  readonly requestId: string;
  readonly language: 'zh' | 'en';
  readonly tokenHash: Buffer | null;
  readonly linkHash: Buffer | null;
  readonly subdistrictCode: string | null;
  /** An import, an export, a reckoning: its statements may take longer than a screen's. */
  readonly slow?: boolean;
}

const slowly = `select set_config('statement_timeout', '30s', true), set_config('idle_in_transaction_session_timeout', '60s', true)`;

/** Opens the transaction, finds who asks and sets the context that row-level security reads: all in one place. */
@Injectable()
export class Ground {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs `work` in one transaction of the caller; commits before it answers, rolls back whatever is thrown. `ahead` travels with
   * who asks. What was overtaken by another request runs once more.
   */
  async transact<T>(caller: Caller, work: Work<T>, ahead?: () => Promise<unknown>): Promise<T> {
    const begin = async (client: Client) =>
      caller.linkHash
        ? this.leader(client, caller.linkHash)
        : ((await this.signedIn(client, caller)) ?? this.anyone(client, caller));
    try {
      return await this.inOne(caller, begin, work, ahead);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      return this.inOne(caller, begin, work, ahead);
    }
  }

  /** One transaction in a subdistrict for what nobody asked for: a job. */
  transactAsJob<T>(subdistrictId: string, work: () => Promise<T>): Promise<T> {
    const caller = {
      requestId: 'job',
      language: 'zh',
      tokenHash: null,
      linkHash: null,
      subdistrictCode: null,
      slow: true,
    } as const;
    const begin = async (client: Client): Promise<null> => {
      await client.query({ name: 'begin_job', text: 'select begin_job($1)', values: [subdistrictId] });
      return null;
    };
    return this.inOne(caller, begin, work);
  }

  private async inOne<T>(
    caller: Caller,
    begin: (client: Client) => Promise<Actor | null>,
    work: Work<T>,
    ahead?: () => Promise<unknown>,
  ): Promise<T> {
    const runner = this.database.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient & WatchedClient;
      client.patienceMs = caller.slow ? patienceMs.slow : patienceMs.usual;
      await runner.startTransaction();
      const nobodyYet = { ...caller, actor: null, transaction: { manager: runner.manager, client } };
      const asked = client.inOneWrite(() => ({
        slow: caller.slow && client.query({ name: 'slow', text: slowly, values: [] }),
        actor: begin(client),
        ahead: ahead && within(nobodyYet, ahead),
      }));
      // Read by the route, if it comes to that.
      asked.ahead?.catch(() => undefined);
      const [actor] = await Promise.all([asked.actor, asked.slow]);
      const context: RequestContext = { ...nobodyYet, actor, ...(asked.ahead ? { ahead: asked.ahead } : {}) };
      const answer = await within(context, () => work(context));
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async signedIn(client: Client, { tokenHash }: Caller): Promise<Actor | null> {
    if (!tokenHash) return null;
    const row = await one<AccountRow>(client, 'begin_session', tokenHash);
    if (!row) return null;
    const { persona } = row;
    return {
      ...somebody(persona, row),
      id: row.account_id,
      username: row.username,
      name: row.name,
      areaId: row.area_id,
      judgeId: row.judge_id,
      first: {
        changePassword: row.must_change_password,
        secondFactorDue: persona === 'office' || persona === 'admin' ? row.second_factor_due : null,
      },
    };
  }

  private async anyone(client: Client, { subdistrictCode }: Caller): Promise<Actor | null> {
    const row = await one<Place>(client, 'begin_public', subdistrictCode);
    return row && somebody('public', row);
  }

  /** Who holds a group leader's link; whether it still holds is asked where the day is known. */
  private async leader(client: Client, linkHash: Buffer): Promise<Actor | null> {
    const row = await one<LeaderRow>(client, 'begin_leader', linkHash);
    if (!row) return null;
    const link = { id: row.link_id, lastDay: row.last_day, revoked: row.revoked };
    return { ...somebody('leader', row), areaId: row.area_id, groupId: row.group_id, link };
  }
}

type Work<T> = (context: RequestContext) => Promise<T>;
type Client = { query<R>(query: { name: string; text: string; values: unknown[] }): Promise<{ rows: R[] }> };
/** What the database's function of this name knows of who asks; it also sets what row-level security reads. */
async function one<Row>(client: Client, name: string, value: unknown): Promise<Row | null> {
  const { rows } = await client.query<Row>({ name, text: `select * from ${name}($1)`, values: [value] });
  return rows[0] ?? null;
}
