import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Account, AccountPatch, NewAccount } from '@xinglou/contract';
import { Problem, actor, matchVersion, record, sql, tx } from '../platform/index.ts';
import { AccountEntity } from './account.entity.ts';
import { PasswordHasher } from './password-hasher.ts';
import { strongEnough } from './password-rules.ts';

const asAccount = ({ id, username, name, persona, areaId, judgeId, disabled, version }: AccountEntity): Account => ({
  id,
  username,
  name,
  persona,
  areaId,
  judgeId,
  disabled,
  version,
});

@Injectable()
export class AccountsService {
  constructor(private readonly hasher: PasswordHasher) {}

  async create({ username, name, persona, areaId, judgeId, password }: NewAccount): Promise<Account> {
    const row = {
      id: randomUUID(),
      subdistrictId: actor().subdistrictId,
      username,
      name: name.normalize('NFC'),
      persona,
      areaId: areaId ?? null,
      judgeId: judgeId ?? null,
      passwordHash: await this.hashed(password, username),
      disabled: false,
      mustChangePassword: true,
      version: 1,
    };
    await tx().insert(AccountEntity, row);
    await record('account.created', { account: row.id, persona });
    return asAccount(row);
  }

  async change(id: string, asked: number, patch: AccountPatch): Promise<Account> {
    const row = await tx().findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Problem('not-found');
    matchVersion(asked, row);
    if (patch.disabled && id === actor().id) throw new Problem('own-account');
    const next = {
      name: patch.name?.normalize('NFC') ?? row.name,
      areaId: patch.areaId ?? row.areaId,
      disabled: patch.disabled ?? row.disabled,
      version: row.version + 1,
      ...(patch.password === undefined
        ? {}
        : { passwordHash: await this.hashed(patch.password, row.username), mustChangePassword: true }),
    };
    await tx().update(AccountEntity, { id }, next);
    if (next.disabled || patch.password !== undefined) await sql('select close_sessions_of($1)', [id]);
    await record('account.changed', { account: id, fields: Object.keys(patch) });
    return asAccount({ ...row, ...next, passwordHash: null });
  }

  private hashed(password: string, username: string): Promise<string> {
    if (!strongEnough(password, username)) throw new Problem('password-too-weak');
    return this.hasher.hash(password);
  }
}
