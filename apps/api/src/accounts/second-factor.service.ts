import { Injectable } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorOffer, SecondFactorState } from '@xinglou/contract';
import { Clock, Problem, actor, qrPath, record, sql, sqlOne } from '../platform/index.ts';
import { SessionDoor } from '../platform/session/session-door.ts';
import { enrolmentUri, freshRecoveryCodes, freshSecret, recoveryHash, stepOf } from './one-time-codes.ts';
import { OwnPassword } from './own-password.ts';

/** 动态口令: codes of one's own phone (RFC 6238) beside the password, and codes on paper for the day the phone is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly door: SessionDoor,
    private readonly clock: Clock,
    private readonly password: OwnPassword,
  ) {}

  /** At the sign-in, after the password: nothing where the account has no second factor. Every code is good once. */
  async require(account: string, code: string | undefined): Promise<void> {
    const factor = await this.door.secondFactorOf(account);
    if (!factor?.secret) return;
    if (code === undefined || code === '') throw new Problem('code-required');
    const step = stepOf(factor.secret, code, this.clock.now().getTime());
    const good =
      step === null
        ? await this.door.spendRecoveryCode(account, recoveryHash(code))
        : await this.door.spendStep(account, step);
    if (!good) throw new Problem('code-wrong');
  }

  async state(): Promise<SecondFactorState> {
    const factor = await this.own();
    return {
      on: factor?.secret != null,
      recoveryCodes: factor?.recoveryCodes ?? 0,
      due: actor().first?.secondFactorDue ?? null,
    };
  }

  /** A fresh secret to photograph. One that is on stays good until the new one is confirmed, and is asked for first. */
  async begin({ password, code }: { password: string; code?: string | undefined }): Promise<SecondFactorOffer> {
    await this.password.check(password);
    await this.require(actor().id ?? '', code);
    const secret = freshSecret();
    await sql('select begin_second_factor($1)', [secret]);
    const uri = enrolmentUri(secret, actor().username);
    return { secret, uri, qr: await qrPath(uri) };
  }

  async confirm(code: string): Promise<RecoveryCodes> {
    const factor = await this.own();
    const step = factor?.pending ? stepOf(factor.pending, code, this.clock.now().getTime()) : null;
    if (step === null) throw new Problem('code-wrong');
    const codes = freshRecoveryCodes();
    await sql('select confirm_second_factor($1, $2)', [step, codes.map(recoveryHash)]);
    await record('second-factor.set', {});
    return { recoveryCodes: codes };
  }

  /** The administrator, for somebody whose phone is lost. */
  async remove(account: string): Promise<void> {
    const row = await sqlOne<{ gone: boolean }>('select remove_second_factor($1) as gone', [account]);
    if (!row?.gone) throw new Problem('not-found');
    await sql('select close_sessions_of($1)', [account]);
    await record('second-factor.removed', { account });
  }

  private own() {
    return sqlOne<{ secret: string | null; pending: string | null; recoveryCodes: number }>(
      'select secret, pending, recovery_codes as "recoveryCodes" from second_factor_of($1)',
      [actor().id],
    );
  }
}
