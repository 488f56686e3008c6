import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, mutable, ofSubdistrict } from './helpers.ts';

/** Public numbers, reckonings, decisions, approval; the notice, objections, awards, results over the years. */
export class ResultAndNotice2026112404000 implements MigrationInterface {
  name = 'ResultAndNotice2026112404000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Drawn afresh each year, before the first sheet: what evidence, bundle and notice call a group, visit, judge, team, finding.
      create table public_number (
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        kind text not null constraint public_number_kind check (kind in ('group', 'visit', 'judge', 'team', 'finding', 'sheet')),
        ref uuid not null,
        number text not null,
        primary key (cycle_id, kind, ref),
        constraint public_number_once unique (cycle_id, kind, number)
      );
      ${appendOnly('public_number')}

      create table reckoning (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        rule text not null,
        input_digest text not null,
        output_digest text not null,
        evidence text not null,
        body text not null,
        frozen_at timestamptz not null default now(),
        actor_id uuid,
        constraint reckoning_number_once unique (cycle_id, number)
      );
      ${appendOnly('reckoning')}

      create table decision (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        group_id uuid not null references building_group (id),
        version int not null,
        stars smallint constraint decision_stars check (stars in (0, 3, 4, 5)),
        reason text not null,
        facts text,
        votes jsonb,
        withdrawn boolean not null default false,
        day date not null,
        actor_id uuid,
        constraint decision_version_once unique (cycle_id, group_id, version)
      );
      ${appendOnly('decision')}

      create table approval (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        reckoning_id uuid not null references reckoning (id),
        outcome text not null constraint approval_outcome check (outcome in ('approved', 'returned')),
        meeting text not null,
        meeting_day date not null,
        minute text not null,
        reason text,
        digest text not null,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid,
        constraint approval_returned_reason check (outcome = 'approved' or reason is not null)
      );
      create index approval_of_cycle on approval (cycle_id, at, id);
      ${appendOnly('approval')}

      -- One publication of a reckoning; a changed group's own period starts anew with the next.
      create table notice (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        reckoning_id uuid not null references reckoning (id),
        published_on date not null,
        working_days int not null,
        ends_on date not null,
        changed_groups uuid[] not null default '{}',
        actor_id uuid,
        constraint notice_number_once unique (cycle_id, number)
      );
      ${appendOnly('notice')}

      create table objection (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        group_id uuid references building_group (id),
        token_hash bytea not null constraint objection_token_once unique,
        channel text not null constraint objection_channel check (channel in ('online', 'phone', 'letter', 'visit')),
        kind text not null constraint objection_kind check (kind in ('concern', 'review', 'praise', 'question')),
        text text not null,
        contact text,
        received_on date not null,
        state text not null default 'open' constraint objection_state check (state in ('open', 'answered')),
        version int not null default 1
      );
      create index objection_of_cycle on objection (cycle_id, received_on, id);
      ${mutable('objection')}

      create table objection_answer (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        objection_id uuid not null references objection (id),
        outcome text not null constraint objection_outcome check (outcome in ('upheld', 'partlyUpheld', 'rejected', 'explained')),
        text text not null,
        day date not null,
        actor_id uuid
      );
      create index objection_answer_of on objection_answer (objection_id, day, id);
      ${appendOnly('objection_answer')}

      create table award (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        group_id uuid not null references building_group (id),
        certificate_number text not null,
        stars smallint not null constraint award_stars check (stars between 3 and 5),
        state text not null default 'held' constraint award_state check (state in ('held', 'withdrawn', 'lapsed')),
        awarded_on date not null,
        withdrawn_on date,
        withdrawn_reason text,
        version int not null default 1,
        constraint award_once unique (cycle_id, group_id),
        constraint award_certificate_once unique (subdistrict_id, certificate_number)
      );
      ${mutable('award')}

      -- Per group and year, written when the cycle closes: statistics never read a sheet.
      create table group_result (
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        year int not null,
        group_id uuid not null references building_group (id),
        area_id uuid not null references area (id),
        stars smallint not null,
        total int,
        dimensions jsonb not null,
        primary key (cycle_id, group_id)
      );
      create index group_result_of_group on group_result (group_id, year);
      ${mutable('group_result')}

      create table area_year_summary (
        ${ofSubdistrict},
        year int not null,
        area_id uuid not null references area (id),
        groups int not null,
        stars3 int not null,
        stars4 int not null,
        stars5 int not null,
        total_sum bigint not null,
        scored int not null,
        dimension_sums jsonb not null,
        primary key (subdistrict_id, year, area_id)
      );
      ${mutable('area_year_summary')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is left by restoring a backup, not by undoing.');
  }
}
