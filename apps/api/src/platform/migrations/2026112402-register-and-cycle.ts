import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, collection, mutable, ofSubdistrict } from './helpers.ts';

/** The register, the year's cycle with its standard and policy, nominations and their review. */
export class RegisterAndCycle2026112402000 implements MigrationInterface {
  name = 'RegisterAndCycle2026112402000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table estate (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        area_id uuid not null references area (id),
        name text not null,
        constraint estate_name_once unique (area_id, name)
      );
      ${mutable('estate')}

      create table building_group (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        area_id uuid not null references area (id),
        estate_id uuid not null references estate (id),
        name text not null,
        address text not null default '',
        doors text[] not null default '{}',
        floor_from smallint,
        floor_to smallint,
        households int constraint building_group_households check (households between 1 and 5000),
        floors smallint constraint building_group_floors check (floors between 1 and 120),
        built_year smallint constraint building_group_built check (built_year between 1840 and 2100),
        signature_feature text,
        x double precision,
        y double precision,
        lift boolean,
        greenery boolean,
        front_door boolean,
        shared_kitchen boolean,
        shops_below boolean,
        public_code text not null default translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', 'ABC'),
        retired_on date,
        version int not null default 1,
        constraint building_group_floor_range check ((floor_from is null) = (floor_to is null) and floor_from <= floor_to),
        constraint building_group_public_code_once unique (public_code)
      );
      -- A group's key is area, estate and name (the roster import finds it by this).
      create unique index building_group_key on building_group (subdistrict_id, area_id, estate_id, name) where retired_on is null;
      create index building_group_of_area on building_group (area_id);
      ${mutable('building_group')}

      -- Names and phones live here and only here, so that retention touches one table.
      create table leader (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        group_id uuid not null references building_group (id),
        role text not null constraint leader_role check (role in ('leader', 'standIn')),
        name text not null,
        phone text,
        valid_from date not null,
        valid_to date
      );
      create unique index leader_one_at_a_time on leader (group_id, role) where valid_to is null;
      ${mutable('leader')}

      -- What a group was called and where it belonged before a change of the register: statistics follow a group, not a name.
      create table group_history (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        group_id uuid not null references building_group (id),
        day date not null,
        change jsonb not null
      );
      create index group_history_of_group on group_history (group_id, day, id);
      ${appendOnly('group_history')}

      create table roster_import (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        digest text not null,
        day date not null,
        counts jsonb not null
      );
      ${appendOnly('roster_import')}

      create table cycle (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        year int not null constraint cycle_year check (year between 2000 and 2100),
        stage text not null default 'preparation' constraint cycle_stage check (stage in ('preparation', 'nomination', 'materialReview',
          'anonymousInspection', 'rectification', 'finalInspection', 'deliberation', 'publicNotice', 'awarded')),
        nomination_deadline date,
        nomination_closed boolean not null default false,
        rectification_deadline date,
        notice_working_days int not null default 5 constraint cycle_notice_days check (notice_working_days between 1 and 60),
        version int not null default 1,
        constraint cycle_year_once unique (subdistrict_id, year)
      );
      ${mutable('cycle')}

      create table stage_move (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        "from" text not null,
        "to" text not null,
        reason text,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid
      );
      create index stage_move_of_cycle on stage_move (cycle_id, at, id);
      ${appendOnly('stage_move')}

      -- The office accepts by name what a gate would hold: 'team 3 without an expert', 'no link between teams'.
      create table gate_acceptance (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        gate text not null,
        subject text not null,
        reason text not null,
        accepted_by uuid not null,
        day date not null,
        constraint gate_acceptance_once unique (cycle_id, gate, subject)
      );
      ${appendOnly('gate_acceptance')}

      create table standard (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        version text not null,
        body jsonb not null,
        published boolean not null default true,
        constraint standard_version_once unique (cycle_id, number)
      );
      create unique index standard_version_name_once on standard (cycle_id, version);
      ${appendOnly('standard')}

      create table star_policy (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        version text not null,
        body jsonb not null,
        published boolean not null default true,
        constraint star_policy_version_once unique (cycle_id, number)
      );
      ${appendOnly('star_policy')}

      -- How many groups of an area applied, how many it put forward and by which meeting.
      create table area_application (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        area_id uuid not null references area (id),
        applied int not null constraint area_application_applied check (applied >= 0),
        put_forward int not null,
        meeting text not null,
        meeting_day date not null,
        told_on date,
        version int not null default 1,
        constraint area_application_once unique (cycle_id, area_id),
        constraint area_application_forward check (put_forward between 0 and applied)
      );
      ${mutable('area_application')}

      create table nomination (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        area_id uuid not null references area (id),
        group_id uuid not null references building_group (id),
        rank int constraint nomination_rank check (rank between 1 and 500),
        kind text constraint nomination_kind check (kind in ('new', 'raise', 'renew')),
        stars_applied smallint constraint nomination_stars check (stars_applied between 3 and 5),
        opinion text not null default '',
        story text not null default '',
        photos text[] not null default '{}',
        state text not null default 'draft' constraint nomination_state check (state in ('draft', 'submitted', 'accepted', 'returned', 'rejected')),
        submitted_on date,
        told_on date,
        version int not null default 1,
        constraint nomination_group_once unique (cycle_id, group_id)
      );
      create index nomination_of_cycle on nomination (cycle_id, area_id);
      ${collection('nomination')}

      create table nomination_event (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        nomination_id uuid not null references nomination (id),
        kind text not null constraint nomination_event_kind check (kind in ('submitted', 'accepted', 'returned', 'rejected')),
        reason text,
        checklist jsonb,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid
      );
      create index nomination_event_of on nomination_event (nomination_id, at, id);
      ${appendOnly('nomination_event')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is left by restoring a backup, not by undoing.');
  }
}
