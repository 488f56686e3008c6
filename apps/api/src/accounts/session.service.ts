import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Persona, Session, SetupBody, SignIn } from '@xinglou/contract';
import { SessionDoor } from '../platform/session/session-door.ts';
import { hashOf } from '../platform/session/cookie.ts';
import { Clock, Problem, actor, record, requestContext, settings, sql } from '../platform/index.ts';
import { endOfSession } from './end-of-session.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { PasswordHasher } from './password-hasher.ts';
import { strongEnough } from './password-rules.ts';

@Injectable()
export class SessionService {
  constructor(
    private readonly door: SessionDoor,
    private readonly hasher: PasswordHasher,
    private readonly attempts: FailedAttempts,
    private readonly clock: Clock,
  ) {}

  /** The token of a new session. The answer is the same, and takes as long, whether the name or the password is wrong. */
  async signIn({ username, password }: SignIn, address: string): Promise<{ token: string; expires: Date }> {
    const key = `${username}\n${address}`;
    this.attempts.check(key);
    const account = await this.door.signInCandidate(username.slice(0, 100));
    const fits = await this.hasher.verify(account?.passwordHash ?? null, password.slice(0, 1000));
    const absent =
      !account || account.disabled || (!settings().demo && (await this.door.isDemoAccount(account.accountId)));
    if (absent || !fits) {
      this.attempts.failed(key);
      throw new Problem('sign-in-failed');
    }
    this.attempts.succeeded(key);
    return this.open(account.accountId, account.persona);
  }

  /** The first administrator makes the subdistrict and their own account, and is signed in. */
  async setUp({ token, password, ...body }: SetupBody): Promise<{ token: string; expires: Date }> {
    if (!strongEnough(password, body.username)) throw new Problem('password-too-weak');
    const admin = await this.door.setUp(hashOf(token), body, await this.hasher.hash(password));
    if (!admin) throw new Problem('link-spent');
    return this.open(admin, 'admin');
  }

  private async open(accountId: string, persona: Persona): Promise<{ token: string; expires: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expires = endOfSession(persona, this.clock.now());
    await this.door.openSession(hashOf(token), accountId, expires);
    return { token, expires };
  }

  async whoAmI(): Promise<Session> {
    const { id, username, name, persona, subdistrict, areaId, judgeId } = actor();
    if (id === null || persona === 'public' || persona === 'leader') throw new Problem('sign-in-required');
    const own = { ...(areaId ? { areaId } : {}), ...(judgeId ? { judgeId } : {}) };
    return { id, username, name, persona, subdistrict, ...own, demo: settings().demo, today: await this.clock.today() };
  }

  async signOut(): Promise<void> {
    await sql('select close_session($1)', [requestContext().tokenHash]);
    if (actor().persona !== 'inspector') await record('session.closed', {});
  }
}
