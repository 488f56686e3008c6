import { Injectable } from '@nestjs/common';
import type { OpenSession } from '@xinglou/contract';
import { Problem, actor, record, requestContext, sql, sqlOne } from '../platform/index.ts';

/** Where somebody is signed in. An inspector's are known by the day alone, as everything of theirs. */
@Injectable()
export class Sessions {
  private async of(account: string): Promise<{ items: OpenSession[] }> {
    const items = await sql<OpenSession>(
      `select s.id, s.device, s.since, s.until, s.token_hash = $2 as current from sessions_of($1) s limit 200`,
      [account, requestContext().tokenHash],
    );
    return { items };
  }

  /** Of an account that the administrator may see. */
  async ofAccount(account: string): Promise<{ items: OpenSession[] }> {
    await known(account);
    return this.of(account);
  }

  own(): Promise<{ items: OpenSession[] }> {
    return this.of(actor().id ?? '');
  }

  async endOwn(session: string): Promise<void> {
    const row = await sqlOne<{ gone: boolean }>('select close_session_of($1, $2) as gone', [actor().id, session]);
    if (!row?.gone) throw new Problem('not-found');
    await record('session.closed', {});
  }

  async endAllOf(account: string): Promise<void> {
    await known(account);
    await sql('select close_sessions_of($1)', [account]);
    await record('account.sessions-ended', { account });
  }
}

async function known(account: string): Promise<void> {
  if (!(await sqlOne('select from account where id = $1', [account]))) throw new Problem('not-found');
}

/** 'Chrome · Windows': enough to know one's own device again, and not more. */
export function deviceInWords(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const first = (names: readonly (readonly [RegExp, string])[]) => names.find(([is]) => is.test(text))?.[1];
  const browser = first([
    [/MicroMessenger/, '微信'],
    [/Edg/, 'Edge'],
    [/Firefox/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]);
  const system = first([
    [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter(Boolean).join(' · ');
}
