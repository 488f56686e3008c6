import { Injectable } from '@nestjs/common';
import type { Persona, SetupBody } from '@xinglou/contract';
import { DataSource } from 'typeorm';

/** The sentences that are said before anybody is signed in: functions of the owner, nothing else is reachable. */
@Injectable()
export class SessionDoor {
  constructor(private readonly database: DataSource) {}

  async signInCandidate(username: string) {
    const rows = await this.database.query<
      { account_id: string; password_hash: string | null; disabled: boolean; persona: Persona }[]
    >('select * from sign_in_candidate($1)', [username.isWellFormed() && !username.includes('\0') ? username : '']);
    const row = rows[0];
    if (!row) return null;
    return { accountId: row.account_id, passwordHash: row.password_hash, disabled: row.disabled, persona: row.persona };
  }

  async isDemoAccount(accountId: string): Promise<boolean> {
    const rows = await this.database.query<{ demo: boolean }[]>('select is_demo_account($1) as demo', [accountId]);
    return rows[0]?.demo === true;
  }

  /** The administrator's account, or null where the link is spent or unknown. */
  async setUp(
    tokenHash: Buffer,
    body: Omit<SetupBody, 'token' | 'password'>,
    password: string,
  ): Promise<string | null> {
    const { subdistrict, username, name } = body;
    const rows = await this.database.query<{ account_id: string }[]>('select * from set_up($1, $2, $3, $4, $5, $6)', [
      tokenHash,
      subdistrict.code,
      subdistrict.name.normalize('NFC'),
      username,
      name.normalize('NFC'),
      password,
    ]);
    return rows[0]?.account_id ?? null;
  }

  async openSession(tokenHash: Buffer, accountId: string, until: Date, device: string): Promise<void> {
    await this.database.query('select open_session_on($1, $2, $3, $4)', [tokenHash, accountId, until, device]);
  }

  async secondFactorOf(accountId: string): Promise<{ secret: string | null } | null> {
    const rows = await this.database.query<{ secret: string | null }[]>('select * from second_factor_of($1)', [
      accountId,
    ]);
    return rows[0] ?? null;
  }

  async spendStep(accountId: string, step: number): Promise<boolean> {
    const rows = await this.database.query<{ good: boolean }[]>('select spend_step($1, $2) as good', [accountId, step]);
    return rows[0]?.good === true;
  }

  async spendRecoveryCode(accountId: string, hash: Buffer): Promise<boolean> {
    const text = 'select spend_recovery_code($1, $2) as good';
    const rows = await this.database.query<{ good: boolean }[]>(text, [accountId, hash]);
    return rows[0]?.good === true;
  }

  /** Whose one-time code this is; null where it is spent, expired or unknown. */
  async enrolmentOf(tokenHash: Buffer): Promise<{ accountId: string; name: string; persona: Persona } | null> {
    const rows = await this.database.query<{ account_id: string; name: string; persona: Persona }[]>(
      'select * from enrolment_of($1)',
      [tokenHash],
    );
    const row = rows[0];
    return row ? { accountId: row.account_id, name: row.name, persona: row.persona } : null;
  }

  /** Spends the code for this phone; false where it is spent, expired or unknown. */
  async enrol(tokenHash: Buffer, device: string, keyHash: Buffer, pinHash: string): Promise<boolean> {
    const rows = await this.database.query<unknown[]>('select * from enrol($1, $2, $3, $4)', [
      tokenHash,
      device,
      keyHash,
      pinHash,
    ]);
    return rows.length > 0;
  }

  /** Counts one attempt; null where the phone is unknown, stopped, or has used its attempts up. */
  async tryDevice(device: string, keyHash: Buffer, allowed: number) {
    const rows = await this.database.query<{ account_id: string; persona: Persona; pin_hash: string }[]>(
      'select * from try_device($1, $2, $3)',
      [device, keyHash, allowed],
    );
    const row = rows[0];
    return row ? { accountId: row.account_id, persona: row.persona, pinHash: row.pin_hash } : null;
  }

  async openDeviceSession(tokenHash: Buffer, device: string, until: Date): Promise<void> {
    await this.database.query('select open_device_session($1, $2, $3)', [tokenHash, device, until]);
  }
}
