import { Injectable } from '@nestjs/common';
import { Problem, actor, record, requestContext, sql, sqlOne } from '../platform/index.ts';
import { PasswordHasher } from './password-hasher.ts';
import { strongEnough } from './password-rules.ts';
import { SignInLimits } from './sign-in-limits.ts';

/** One's own password: asked for again before grave changes, and changed. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly limits: SignInLimits,
  ) {}

  async check(password: string): Promise<void> {
    const giveBack = this.limits.take([{ key: `own ${actor().id}`, allowed: 10, within: 60_000 }]);
    const row = await sqlOne<{ hash: string | null }>('select own_password_hash() as hash');
    if (!(await this.hasher.verify(row?.hash ?? null, password.slice(0, 1000)))) throw new Problem('password-wrong');
    giveBack();
  }

  /** Ends every other session: whoever knew the old one is out. */
  async change({ current, next }: { current: string; next: string }): Promise<void> {
    await this.check(current);
    if (next === current || !strongEnough(next, actor().username)) throw new Problem('password-too-weak');
    await sql(
      'update account set password_hash = $2, must_change_password = false, version = version + 1 where id = $1',
      [actor().id, await this.hasher.hash(next)],
    );
    await sql('select close_other_sessions($1)', [requestContext().tokenHash]);
    await record('password.changed', {});
  }
}
