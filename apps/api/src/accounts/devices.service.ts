import { Injectable } from '@nestjs/common';
import type {
  DeviceReport,
  Enrol,
  EnrolmentFor,
  Enrolments,
  NewEnrolments,
  Persona,
  Phones,
  Unlock,
} from '@xinglou/contract';
import { Clock, Problem, actor, freshToken, hashOf, record, settings, sql, sqlOne } from '../platform/index.ts';
import { SessionDoor } from '../platform/session/session-door.ts';
import { type FreshSession, freshSession } from './fresh-session.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SignInLimits } from './sign-in-limits.ts';

const day = 24 * 3600_000;
const wrongPins = 5;
const badCodes = 5;

/** Phones of judges and inspectors: a one-time code signs one in, its key and a PIN open it again (adr/0006). */
@Injectable()
export class DevicesService {
  constructor(
    private readonly door: SessionDoor,
    private readonly hasher: PasswordHasher,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
  ) {}

  /** The codes are told once, here; what is kept is their hash. */
  async issue({ accounts }: NewEnrolments): Promise<Enrolments> {
    const people = await sql<{ account: string; name: string; persona: Persona }>(
      `select id as account, name, persona from account
        where id = any ($1) and persona in ('judge', 'inspector') and not disabled order by persona desc, username`,
      [accounts],
    );
    if (people.length !== new Set(accounts).size) throw new Problem('not-found');
    const expires = new Date(this.clock.now().getTime() + day);
    const items = people.map((p) => ({
      ...p,
      token: freshToken(16),
      expiresAt: expires.toISOString(),
    }));
    await sql(
      'select issue_enrolment(t.hash, t.account, $3) from unnest($1::bytea[], $2::uuid[]) as t (hash, account)',
      [items.map((i) => hashOf(i.token)), items.map((i) => i.account), expires],
    );
    await record('enrolment.issued', { accounts: items.map((i) => i.account) });
    return { items };
  }

  async lookUp(token: string, address: string): Promise<EnrolmentFor> {
    const { name, persona } = await this.found(token, address);
    return { name, persona };
  }

  async enrol({ token, device, key, pin }: Enrol, address: string): Promise<FreshSession> {
    const { persona } = await this.found(token, address);
    const pinHash = await this.hasher.hash(pin);
    if (!(await this.door.enrol(hashOf(token), device, hashOf(key), pinHash))) throw new Problem('enrolment-used');
    return this.open(device, persona);
  }

  /** By key and PIN. Attempts are counted on the server, and with the phone: nobody elsewhere can lock it. */
  async unlock({ device, key, pin }: Unlock): Promise<FreshSession> {
    const tried = await this.door.tryDevice(device, hashOf(key), wrongPins);
    if (!tried || !(await this.exists(tried.accountId))) throw new Problem('device-locked');
    if (!(await this.hasher.verify(tried.pinHash, pin))) throw new Problem('pin-wrong');
    return this.open(device, tried.persona);
  }

  async report(id: string, { key, sheets, photos, drafts }: DeviceReport): Promise<void> {
    const row = await sqlOne(
      `insert into device as d (id, account_id, key_hash, sheets, photos, drafts, seen_at) values ($1, $2, $3, $4, $5, $6, now())
       on conflict (id) do update set sheets = $4, photos = $5, drafts = $6, seen_at = now()
        where d.account_id = $2 and d.key_hash = $3 and not d.revoked returning id`,
      [id, actor().id, hashOf(key), sheets, photos, drafts],
    );
    if (!row) throw new Problem('not-found');
  }

  async revoke(id: string): Promise<void> {
    const row = await sqlOne('update device set revoked = true where id = $1 returning id', [id]);
    if (!row) throw new Problem('not-found');
    await sql('select close_sessions_of_device($1)', [id]);
    await record('device.revoked', { device: id });
  }

  /** Judges and inspectors with the phones that were not revoked, those with most to send first. */
  async list(): Promise<Phones> {
    const items = await sql<Phones['items'][0]>(
      `select a.id as account, a.name, a.persona, a.judge_id as "judgeId", coalesce(
                jsonb_agg(jsonb_build_object('id', d.id, 'enrolled', d.pin_hash is not null, 'locked', d.failed >= $1,
                    'sheets', d.sheets, 'photos', d.photos, 'drafts', d.drafts,
                    'seenAt', to_char(d.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.id)
                  filter (where d.id is not null), '[]') as devices
         from account a left join device d on d.account_id = a.id and not d.revoked
        where a.persona in ('judge', 'inspector') and not a.disabled
        group by a.id order by a.persona desc, coalesce(sum(d.sheets), 0) desc, a.username limit 500`,
      [wrongPins],
    );
    return { items };
  }

  private async found(token: string, address: string) {
    const giveBack = this.limits.take([{ key: `code ${address}`, allowed: badCodes, within: 60_000 }]);
    const found = await this.door.enrolmentOf(hashOf(token));
    if (found && (await this.exists(found.accountId))) {
      giveBack();
      return found;
    }
    throw new Problem('enrolment-used');
  }

  /** Accounts of the demo are nobody's with DEMO=off. */
  private async exists(accountId: string): Promise<boolean> {
    return settings().demo || !(await this.door.isDemoAccount(accountId));
  }

  private async open(device: string, persona: Persona): Promise<FreshSession> {
    const fresh = freshSession(persona, this.clock.now());
    await this.door.openDeviceSession(hashOf(fresh.token), device, fresh.expires);
    return fresh;
  }
}
