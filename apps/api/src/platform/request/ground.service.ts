import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { type WatchedClient, patienceMs } from '../database/watched-client.ts';
import { type Actor, type RequestContext, within } from './context.ts';

interface ActorRow {
  account_id: string;
  username: string;
  name: string;
  persona: Actor['persona'];
  subdistrict_id: string;
  subdistrict_code: string;
  subdistrict_name: string;
  area_id: string | null;
  judge_id: string | null;
  must_change_password: boolean;
  second_factor_due: string | null;
}

interface LeaderRow {
  link_id: string;
  group_id: string;
  area_id: string;
  last_day: string;
  revoked: boolean;
  subdistrict_id: string;
  subdistrict_code: string;
  subdistrict_name: string;
}

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

  /** Runs `work` in one transaction of the caller; commits before it answers, rolls back whatever is thrown. */
  transact<T>(caller: Caller, work: (context: RequestContext) => Promise<T>): Promise<T> {
    return this.inOne(
      caller,
      async (client) =>
        caller.linkHash
          ? this.leader(client, caller.linkHash)
          : ((await this.signedIn(client, caller)) ?? this.anyone(client, caller)),
      work,
    );
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
    work: (context: RequestContext) => Promise<T>,
  ): Promise<T> {
    const runner = this.database.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient & WatchedClient;
      client.patienceMs = caller.slow ? patienceMs.slow : patienceMs.usual;
      await runner.startTransaction();
      if (caller.slow) await client.query({ name: 'slow', text: slowly, values: [] });
      const actor = await begin(client);
      const context: RequestContext = { ...caller, actor, transaction: { manager: runner.manager, client } };
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
    const text = 'select * from begin_session($1)';
    const { rows } = await client.query<ActorRow>({ name: 'begin_session', text, values: [tokenHash] });
    const row = rows[0];
    if (!row) return null;
    return {
      id: row.account_id,
      username: row.username,
      name: row.name,
      persona: row.persona,
      subdistrictId: row.subdistrict_id,
      subdistrict: { code: row.subdistrict_code, name: row.subdistrict_name },
      areaId: row.area_id,
      judgeId: row.judge_id,
      groupId: null,
      first: {
        changePassword: row.must_change_password,
        secondFactorDue: row.persona === 'office' || row.persona === 'admin' ? row.second_factor_due : null,
      },
    };
  }

  private async anyone(client: Client, { subdistrictCode }: Caller): Promise<Actor | null> {
    const text = 'select * from begin_public($1)';
    const { rows } = await client.query<ActorRow>({ name: 'begin_public', text, values: [subdistrictCode] });
    const row = rows[0];
    if (!row) return null;
    return {
      id: null,
      username: '',
      name: '',
      persona: 'public',
      subdistrictId: row.subdistrict_id,
      subdistrict: { code: row.subdistrict_code, name: row.subdistrict_name },
      areaId: null,
      judgeId: null,
      groupId: null,
    };
  }

  /** Who holds a group leader's link; whether it still holds is asked where the day is known. */
  private async leader(client: Client, linkHash: Buffer): Promise<Actor | null> {
    const { rows } = await client.query<LeaderRow>({
      name: 'begin_leader',
      text: 'select * from begin_leader($1)',
      values: [linkHash],
    });
    const row = rows[0];
    if (!row) return null;
    return {
      id: null,
      username: '',
      name: '',
      persona: 'leader',
      subdistrictId: row.subdistrict_id,
      subdistrict: { code: row.subdistrict_code, name: row.subdistrict_name },
      areaId: row.area_id,
      judgeId: null,
      groupId: row.group_id,
      link: { id: row.link_id, lastDay: row.last_day, revoked: row.revoked },
    };
  }
}

type Client = { query<R>(query: { name: string; text: string; values: unknown[] }): Promise<{ rows: R[] }> };
