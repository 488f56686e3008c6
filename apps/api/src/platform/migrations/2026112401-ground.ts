import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, collection, mutable, ofSubdistrict } from './helpers.ts';

/** Subdistricts, accounts, sessions, the request's context, audit: what stands before any business word. */
export class Ground2026112401000 implements MigrationInterface {
  name = 'Ground2026112401000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke all on schema public from public;
      grant usage on schema public to xl_app;

      create function current_subdistrict() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.subdistrict', true), '')::uuid;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'append-only: %', tg_table_name using errcode = '42501', constraint = 'append_only';
      end $$;

      create table subdistrict (
        id uuid primary key default gen_random_uuid(),
        code text not null constraint subdistrict_code_once unique,
        name text not null
      );
      alter table subdistrict enable row level security;
      create policy subdistrict_wall on subdistrict using (id = (select current_subdistrict()));
      grant select on subdistrict to xl_app;

      create table area (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        code text not null,
        name text not null,
        valid_from date not null default '1990-01-01',
        valid_to date,
        version int not null default 1,
        constraint area_code_once unique (subdistrict_id, code),
        constraint area_validity check (valid_to is null or valid_to >= valid_from)
      );
      create unique index area_name_once on area (subdistrict_id, name) where valid_to is null;
      ${mutable('area')}

      create table area_successor (
        ${ofSubdistrict},
        area_id uuid not null references area (id),
        successor_id uuid not null references area (id),
        primary key (area_id, successor_id),
        constraint area_not_its_own_successor check (area_id <> successor_id)
      );
      ${collection('area_successor')}

      create table account (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        username text not null constraint account_username_once unique,
        name text not null,
        persona text not null constraint account_persona check (persona in ('admin', 'office', 'leadership', 'area', 'judge', 'inspector')),
        area_id uuid references area (id),
        judge_id uuid,
        password_hash text,
        disabled boolean not null default false,
        version int not null default 1,
        constraint account_area check ((persona = 'area') = (area_id is not null))
      );
      ${mutable('account')}

      -- Opaque tokens, hashed. Reached only through the functions below: the api's role cannot list who is signed in.
      create table session (
        token_hash bytea primary key,
        account_id uuid not null references account (id),
        created_on date not null default current_date,
        expires_at timestamptz not null
      );
      create index session_of_account on session (account_id);

      create table audit (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        day date not null,
        at timestamptz,
        actor_id uuid,
        persona text not null,
        action text not null,
        subject jsonb not null default '{}',
        request_id text,
        written_in xid8 not null default pg_current_xact_id(),
        constraint audit_inspector_unnamed check (persona <> 'inspector' or (actor_id is null and at is null and request_id is null))
      );
      create index audit_newest on audit (subdistrict_id, at desc, id);
      ${appendOnly('audit')}

      create function sign_in_candidate(wanted text)
        returns table (account_id uuid, password_hash text, disabled boolean, persona text)
        language sql stable security definer set search_path = public
        begin atomic
          select a.id, a.password_hash, a.disabled, a.persona from account a where a.username = wanted;
        end;

      create function open_session(hash bytea, account uuid, until timestamptz) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session where expires_at < now();
          insert into session (token_hash, account_id, expires_at) values (hash, account, until);
        end;

      create function close_session(hash bytea) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session where token_hash = hash;
        end;

      create function close_sessions_of(account uuid) returns void
        language sql security definer set search_path = public
        begin atomic
          delete from session s using account a
            where s.account_id = a.id and a.id = account and a.subdistrict_id = current_subdistrict();
        end;

      -- Finds the session and sets the transaction's context in one statement; no row, no context.
      create function begin_request(hash bytea)
        returns table (account_id uuid, username text, name text, persona text, subdistrict_id uuid,
                       subdistrict_code text, subdistrict_name text, area_id uuid, judge_id uuid)
        language plpgsql security definer set search_path = public as $$
      declare found_one record;
      begin
        select a.id, a.username, a.name, a.persona, a.subdistrict_id, d.code, d.name as subdistrict_name, a.area_id, a.judge_id
          into found_one
          from session s join account a on a.id = s.account_id join subdistrict d on d.id = a.subdistrict_id
          where s.token_hash = hash and s.expires_at > now() and not a.disabled;
        if not found then return; end if;
        perform set_config('app.subdistrict', found_one.subdistrict_id::text, true),
                set_config('app.actor', found_one.id::text, true),
                set_config('app.persona', found_one.persona, true);
        return query select found_one.id, found_one.username, found_one.name, found_one.persona, found_one.subdistrict_id,
                            found_one.code, found_one.subdistrict_name, found_one.area_id, found_one.judge_id;
      end $$;

      -- For what anyone may read: the subdistrict by its code, or the only one.
      create function begin_public(wanted text) returns table (subdistrict_id uuid, subdistrict_code text, subdistrict_name text)
        language plpgsql security definer set search_path = public as $$
      declare found_one record;
      begin
        if wanted is null and (select count(*) from subdistrict) <> 1 then return; end if;
        select d.id, d.code, d.name into found_one from subdistrict d where wanted is null or d.code = wanted;
        if not found then return; end if;
        perform set_config('app.subdistrict', found_one.id::text, true), set_config('app.persona', 'public', true);
        return query select found_one.id, found_one.code, found_one.name;
      end $$;

      revoke all on function sign_in_candidate, open_session, close_session, close_sessions_of, begin_request, begin_public from public;
      grant execute on function sign_in_candidate, open_session, close_session, close_sessions_of, begin_request, begin_public, current_subdistrict to xl_app;

      create table demo_clock (
        subdistrict_id uuid primary key default current_subdistrict() references subdistrict (id),
        today date not null
      );
      ${mutable('demo_clock')}

      create table calendar_day (
        ${ofSubdistrict},
        day date not null,
        working boolean not null,
        name text not null,
        primary key (subdistrict_id, day)
      );
      ${collection('calendar_day')}

      create table calendar_year (
        ${ofSubdistrict},
        year int not null,
        version int not null default 1,
        primary key (subdistrict_id, year)
      );
      ${mutable('calendar_year')}

      create table photo (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        sent_sha256 text not null constraint photo_sent_digest check (sent_sha256 ~ '^[0-9a-f]{64}$'),
        stored_sha256 text not null constraint photo_stored_digest check (stored_sha256 ~ '^[0-9a-f]{64}$'),
        width int not null,
        height int not null,
        bytes int not null,
        constraint photo_once unique (subdistrict_id, sent_sha256)
      );
      ${mutable('photo')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is left by restoring a backup, not by undoing.');
  }
}
