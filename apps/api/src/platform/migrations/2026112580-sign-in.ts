import { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions to see and end, passwords that were handed out, the second factor. Secrets are reached by functions alone. */
export class SignIn2026112580000 implements MigrationInterface {
  name = 'SignIn2026112580000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session add id uuid not null default gen_random_uuid(), add device text not null default '';
      create index session_by_id on session (id);

      -- Asked of office and administrator alone; never of the demo's own accounts.
      alter table account add must_change_password boolean not null default false, add second_factor_due date default current_date + 7;
      update account a set second_factor_due = null where exists (select from demo_clock d where d.subdistrict_id = a.subdistrict_id);

      create table second_factor (
        account_id uuid primary key references account (id),
        secret text,
        -- Being set up: counts only once a code of it was seen.
        pending text,
        last_step bigint not null default 0
      );
      create table recovery_code (
        account_id uuid not null references account (id),
        hash bytea not null,
        primary key (account_id, hash)
      );

      create function current_actor() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.actor', true), '')::uuid;

      create function open_session_on(hash bytea, account uuid, until timestamptz, on_device text) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session where expires_at < now();
          insert into session (token_hash, account_id, expires_at, device) values (hash, account, until, on_device);
        end;

      -- begin_request with what an account must still do before it may act; a phone that a card signed in never saw the password. The old one stays for an api that is being replaced.
      create function begin_session(hash bytea)
        returns table (account_id uuid, username text, name text, persona text, subdistrict_id uuid,
                       subdistrict_code text, subdistrict_name text, area_id uuid, judge_id uuid,
                       must_change_password boolean, second_factor_due date)
        language plpgsql security definer set search_path = public as $$
      declare found_one record;
      begin
        select a.*, d.code, d.name as subdistrict_name, s.device_id is null as by_password into found_one
          from session s join account a on a.id = s.account_id join subdistrict d on d.id = a.subdistrict_id
          where s.token_hash = hash and s.expires_at > now() and not a.disabled;
        if not found then return; end if;
        perform set_config('app.subdistrict', found_one.subdistrict_id::text, true),
                set_config('app.actor', found_one.id::text, true),
                set_config('app.persona', found_one.persona, true);
        return query select found_one.id, found_one.username, found_one.name, found_one.persona, found_one.subdistrict_id,
                            found_one.code, found_one.subdistrict_name, found_one.area_id, found_one.judge_id,
                            found_one.must_change_password and found_one.by_password, found_one.second_factor_due;
      end $$;

      -- Of an account of one's own subdistrict: for its owner and for the administrator.
      create function sessions_of(account uuid)
        returns table (id uuid, device text, since date, until date, token_hash bytea)
        language sql stable security definer set search_path = public
        begin atomic
          select s.id, s.device, s.created_on, (s.expires_at at time zone 'Asia/Shanghai')::date, s.token_hash
            from session s join account a on a.id = s.account_id
            where a.id = account and a.subdistrict_id = current_subdistrict() and s.expires_at > now()
            order by s.created_on desc, s.id;
        end;
      create function close_session_of(account uuid, session uuid) returns boolean
        language sql security definer set search_path = public
        begin atomic
          with gone as (
            delete from session s using account a
              where s.id = session and s.account_id = account and a.id = account and a.subdistrict_id = current_subdistrict()
              returning 1)
          select exists (select from gone);
        end;
      create function close_other_sessions(but bytea) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session where account_id = current_actor() and token_hash <> but;
        end;
      create function own_password_hash() returns text language sql stable security definer set search_path = public
        begin atomic
          select password_hash from account where id = current_actor();
        end;

      create function second_factor_of(account uuid) returns table (secret text, pending text, recovery_codes int)
        language sql stable security definer set search_path = public
        begin atomic
          select f.secret, f.pending, (select count(*)::int from recovery_code r where r.account_id = account)
            from second_factor f where f.account_id = account;
        end;
      -- A code is good once: its step must be newer than any that was used.
      create function spend_step(account uuid, step bigint) returns boolean language sql security definer set search_path = public
        begin atomic
          with spent as (update second_factor set last_step = step where account_id = account and last_step < step returning 1)
          select exists (select from spent);
        end;
      create function spend_recovery_code(account uuid, code bytea) returns boolean language sql security definer set search_path = public
        begin atomic
          with spent as (delete from recovery_code where account_id = account and hash = code returning 1)
          select exists (select from spent);
        end;
      create function begin_second_factor(fresh text) returns void language sql security definer set search_path = public
        begin atomic
          insert into second_factor (account_id, pending) values (current_actor(), fresh)
            on conflict (account_id) do update set pending = fresh;
        end;
      create function confirm_second_factor(step bigint, codes bytea[]) returns void language sql security definer set search_path = public
        begin atomic
          update second_factor set secret = pending, pending = null, last_step = step where account_id = current_actor();
          update account set second_factor_due = null where id = current_actor();
          delete from recovery_code where account_id = current_actor();
          insert into recovery_code select current_actor(), code from unnest(codes) as c (code);
        end;
      -- For somebody whose phone is lost: the administrator takes it away, and a new one is due within the week.
      create function remove_second_factor(account uuid) returns boolean language plpgsql security definer set search_path = public as $$
      begin
        perform from account a where a.id = account and a.subdistrict_id = current_subdistrict();
        if not found then return false; end if;
        delete from recovery_code r where r.account_id = account;
        delete from second_factor f where f.account_id = account;
        if not found then return false; end if;
        update account a set second_factor_due = current_date + 7
          where a.id = account and not exists (select from demo_clock d where d.subdistrict_id = a.subdistrict_id);
        return true;
      end $$;

      revoke all on function open_session_on, begin_session, sessions_of, close_session_of, close_other_sessions, own_password_hash,
        second_factor_of, spend_step, spend_recovery_code, begin_second_factor, confirm_second_factor, remove_second_factor from public;
      grant execute on function open_session_on, begin_session, sessions_of, close_session_of, close_other_sessions, own_password_hash,
        second_factor_of, spend_step, spend_recovery_code, begin_second_factor, confirm_second_factor, remove_second_factor, current_actor to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
