import { MigrationInterface, QueryRunner } from 'typeorm';
import { mutable, ofSubdistrict } from './helpers.ts';

/** Phones: the one-time code that signs one in, its key and PIN, and what a judge's phone says it still holds. */
export class Devices2026112551000 implements MigrationInterface {
  name = 'Devices2026112551000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Hashed like a session's token, and as unreachable. No row says when, where or by which phone it was spent: it is gone.
      create table enrolment (
        token_hash bytea primary key,
        account_id uuid not null references account (id),
        expires_at timestamptz not null
      );
      create index enrolment_of_account on enrolment (account_id);

      create table device (
        id uuid primary key,
        ${ofSubdistrict},
        account_id uuid not null references account (id),
        key_hash bytea not null,
        pin_hash text,
        failed smallint not null default 0,
        revoked boolean not null default false,
        sheets int not null default 0,
        photos int not null default 0,
        drafts int not null default 0,
        seen_at timestamptz
      );
      create index device_of_account on device (account_id);
      ${mutable('device')}

      -- What a judge's phone holds is for the office; of an inspector's phone nothing is ever noted.
      create function refuse_inspectors_device_report() returns trigger language plpgsql as $$
      begin
        if new.seen_at is not null and exists (select from account a where a.id = new.account_id and a.persona = 'inspector') then
          raise exception 'nothing is noted of an inspector''s phone' using errcode = '42501';
        end if;
        return new;
      end $$;
      create trigger device_of_inspector_unseen before insert or update on device
        for each row execute function refuse_inspectors_device_report();

      alter table session add column device_id uuid references device (id);

      create function issue_enrolment(hash bytea, account uuid, until timestamptz) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from enrolment e using account a where a.id = account and a.subdistrict_id = current_subdistrict() and e.account_id = a.id;
          delete from enrolment where expires_at < now();
          insert into enrolment select hash, a.id, until from account a where a.id = account and a.subdistrict_id = current_subdistrict();
        end;

      create function enrolment_of(hash bytea) returns table (account_id uuid, name text, persona text)
        language sql stable security definer set search_path = public
        begin atomic
          select a.id, a.name, a.persona from enrolment e join account a on a.id = e.account_id
           where e.token_hash = hash and e.expires_at > now() and not a.disabled;
        end;

      -- Spends the code and makes the phone, or nothing: no row when it is spent, expired or unknown.
      create function enrol(hash bytea, phone uuid, key bytea, pin text) returns table (account_id uuid, persona text)
        language plpgsql security definer set search_path = public as $$
      declare person account;
      begin
        select a.* into person from enrolment e join account a on a.id = e.account_id
          where e.token_hash = hash and e.expires_at > now() and not a.disabled for update of e;
        if not found then return; end if;
        delete from enrolment e where e.token_hash = hash;
        insert into device (id, subdistrict_id, account_id, key_hash, pin_hash)
          values (phone, person.subdistrict_id, person.id, key, pin);
        if person.persona <> 'inspector' then
          insert into audit (subdistrict_id, day, at, actor_id, persona, action, subject)
            values (person.subdistrict_id, (now() at time zone 'Asia/Shanghai')::date, now(), person.id, person.persona,
                    'device.enrolled', jsonb_build_object('device', phone));
        end if;
        return query select person.id, person.persona;
      end $$;

      -- Counts the attempt before it is judged, so that many at once are counted too. No row: the phone is unknown, revoked or locked.
      create function try_device(phone uuid, key bytea, allowed int) returns table (account_id uuid, persona text, pin_hash text)
        language sql security definer set search_path = public
        begin atomic
          update device d set failed = d.failed + 1 from account a
           where d.id = phone and d.key_hash = key and not d.revoked and d.pin_hash is not null and d.failed < allowed
             and a.id = d.account_id and not a.disabled
          returning a.id, a.persona, d.pin_hash;
        end;

      create function open_device_session(hash bytea, phone uuid, until timestamptz) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session where expires_at < now();
          update device set failed = 0 where id = phone;
          insert into session (token_hash, account_id, expires_at, device_id)
            select hash, d.account_id, until, d.id from device d where d.id = phone and not d.revoked;
        end;

      create function close_sessions_of_device(phone uuid) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session s using device d
           where s.device_id = d.id and d.id = phone and d.subdistrict_id = current_subdistrict();
        end;

      revoke all on function issue_enrolment, enrolment_of, enrol, try_device, open_device_session, close_sessions_of_device from public;
      grant execute on function issue_enrolment, enrolment_of, enrol, try_device, open_device_session, close_sessions_of_device to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
