import { Injectable } from '@nestjs/common';
import type { Persona } from '@xinglou/contract';
import { DataSource } from 'typeorm';

/** The three sentences that are said before anybody is signed in: functions of the owner, nothing else is reachable. */
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

  async openSession(tokenHash: Buffer, accountId: string, until: Date): Promise<void> {
    await this.database.query('select open_session($1, $2, $3)', [tokenHash, accountId, until]);
  }
}
