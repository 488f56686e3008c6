import { Injectable } from '@nestjs/common';
import type { Persona, Session, SetupBody, SignIn } from '@xinglou/contract';
import { SessionDoor } from '../platform/session/session-door.ts';
import { Clock, Problem, actor, hashOf, record, requestContext, settings, sql } from '../platform/index.ts';
import { type FreshSession, freshSession } from './fresh-session.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SecondFactorService } from './second-factor.service.ts';
import { SignInLimits, deviceToken, knownDevice, signInBudgets } from './sign-in-limits.ts';
import { deviceInWords } from './sessions.ts';
import { strongEnough } from './password-rules.ts';

/** What the request says of where it comes from. */
export interface From {
  readonly address: string;
  readonly device: string | undefined;
  readonly userAgent: string | undefined;
}
export interface Opened extends FreshSession {
  /** For a device that has not signed in as this person before. */
  readonly device?: string;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly door: SessionDoor,
    private readonly hasher: PasswordHasher,
    private readonly limits: SignInLimits,
    private readonly factors: SecondFactorService,
    private readonly clock: Clock,
  ) {}

  /** The answer is the same, and takes as long, whether the name or the password is wrong. */
  async signIn({ username, password, code }: SignIn, from: From): Promise<Opened> {
    const device = knownDevice(from.device, username);
    const giveBack = this.limits.take(signInBudgets(username, from.address, device));
    const account = await this.door.signInCandidate(username.slice(0, 100));
    const fits = await this.hasher.verify(account?.passwordHash ?? null, password.slice(0, 1000), device !== null);
    if (!account || account.disabled || !fits) throw new Problem('sign-in-failed');
    if (!settings().demo && (await this.door.isDemoAccount(account.accountId))) throw new Problem('sign-in-failed');
    try {
      await this.factors.require(account.accountId, code?.slice(0, 100));
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.code === 'code-required') giveBack();
      throw refusal;
    }
    giveBack();
    return {
      ...(await this.open(account.accountId, account.persona, from.userAgent)),
      ...(device === null ? { device: deviceToken(username) } : {}),
    };
  }

  /** The first administrator makes the subdistrict and their own account, and is signed in. */
  async setUp({ token, password, ...body }: SetupBody, from: From): Promise<Opened> {
    if (!strongEnough(password, body.username)) throw new Problem('password-too-weak');
    const admin = await this.door.setUp(hashOf(token), body, await this.hasher.hash(password));
    if (!admin) throw new Problem('link-spent');
    return { ...(await this.open(admin, 'admin', from.userAgent)), device: deviceToken(body.username) };
  }

  private async open(accountId: string, persona: Persona, userAgent: string | undefined): Promise<FreshSession> {
    const fresh = freshSession(persona, this.clock.now());
    const device = persona === 'inspector' ? '' : deviceInWords(userAgent);
    await this.door.openSession(hashOf(fresh.token), accountId, fresh.expires, device);
    return fresh;
  }

  async whoAmI(): Promise<Session> {
    const { id, username, name, persona, subdistrict, areaId, judgeId, first } = actor();
    if (id === null || persona === 'public' || persona === 'leader') throw new Problem('sign-in-required');
    const own = {
      ...(areaId ? { areaId } : {}),
      ...(judgeId ? { judgeId } : {}),
      ...(first?.changePassword ? { mustChangePassword: true } : {}),
      ...(first?.secondFactorDue ? { secondFactorDue: first.secondFactorDue } : {}),
    };
    return { id, username, name, persona, subdistrict, ...own, demo: settings().demo, today: await this.clock.today() };
  }

  async signOut(): Promise<void> {
    await sql('select close_session($1)', [requestContext().tokenHash]);
    if (actor().persona !== 'inspector') await record('session.closed', {});
  }
}
