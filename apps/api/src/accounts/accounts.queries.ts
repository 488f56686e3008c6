import { Injectable } from '@nestjs/common';
import type { Account, AccountQuery, Page } from '@xinglou/contract';
import { keysetOf, pageOf, sql } from '../platform/index.ts';

@Injectable()
export class AccountsQueries {
  /** Accounts of the subdistrict by persona and user name; `q` in name or user name. */
  async list(query: AccountQuery): Promise<Page<Account>> {
    const { after, limit } = keysetOf(query, 2);
    const rows = await sql<Account>(
      `select id, username, name, persona, area_id as "areaId", judge_id as "judgeId", disabled, version
         from account
        where ($1::text is null or persona = $1)
          and ($2::text is null or strpos(username, $2) > 0 or strpos(name, $2) > 0)
          and ($3::text is null or (persona, username) > ($3, $4))
        order by persona, username
        limit $5 + 1`,
      [query.persona ?? null, query.q ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return pageOf(rows, limit, (r) => [r.persona, r.username]);
  }
}
