import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, collection, mutable, ofSubdistrict } from './helpers.ts';

/** Notes without authors, findings and what happens to them; the jury, the plan, the score sheets. */
export class InspectionAndJudging2026112403000 implements MigrationInterface {
  name = 'InspectionAndJudging2026112403000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- No author, no hour: a day, and what was seen.
      create table inspection_note (
        id uuid primary key,
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        group_id uuid not null references building_group (id),
        day date not null,
        outcome text not null constraint inspection_note_outcome check (outcome in ('findings', 'none', 'noAccess')),
        highlight text,
        digest text not null
      );
      create index inspection_note_of_cycle on inspection_note (cycle_id, group_id);
      ${appendOnly('inspection_note')}

      create table finding (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        note_id uuid not null references inspection_note (id),
        group_id uuid not null references building_group (id),
        dimension text not null,
        item text,
        grade text not null constraint finding_grade check (grade in ('minor', 'major', 'critical')),
        text text not null,
        photos text[] not null default '{}'
      );
      create index finding_of_cycle on finding (cycle_id, group_id);
      ${appendOnly('finding')}

      -- What happens to a finding is a new event: released, responded, accepted, reopened, handed on, dismissed, confirmed as a veto.
      create table finding_event (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        finding_id uuid not null references finding (id),
        number int not null,
        kind text not null constraint finding_event_kind check (kind in ('released', 'responded', 'accepted', 'reopened', 'handedOn', 'dismissed', 'vetoConfirmed')),
        responsible text constraint finding_event_responsible check (responsible in ('group', 'propertyManager', 'shop', 'authority')),
        text text,
        photos text[] not null default '{}',
        due date,
        day date not null,
        actor_id uuid,
        constraint finding_event_in_turn unique (finding_id, number)
      );
      ${appendOnly('finding_event')}

      create schema vault;
      grant usage on schema vault to xl_app;
      create table vault.note_author (
        note_id uuid primary key,
        sealed bytea not null
      );
      grant insert on vault.note_author to xl_app;
      create trigger note_author_append_only before update or delete on vault.note_author for each row execute function refuse_change();
      create trigger note_author_no_truncate before truncate on vault.note_author for each statement execute function refuse_change();

      create table judge (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        name text not null,
        kind text not null constraint judge_kind check (kind in ('resident', 'expert', 'official')),
        area_id uuid references area (id),
        phone text,
        active boolean not null default true,
        version int not null default 1
      );
      ${mutable('judge')}
      alter table account add constraint account_judge_fk foreign key (judge_id) references judge (id),
        add constraint account_judge check ((persona = 'judge') = (judge_id is not null));

      create table team (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        name text not null,
        leader_id uuid references judge (id),
        constraint team_number_once unique (cycle_id, number) deferrable initially deferred
      );
      ${collection('team')}

      create table team_member (
        ${ofSubdistrict},
        team_id uuid not null references team (id) on delete cascade,
        day date not null,
        judge_id uuid not null references judge (id),
        primary key (team_id, day, judge_id)
      );
      create index team_member_of_judge on team_member (judge_id, day);
      ${collection('team_member')}

      create table training_round (
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        round smallint not null constraint training_round_number check (round in (1, 2)),
        day date not null,
        attended uuid[] not null default '{}',
        quiz_passed uuid[] not null default '{}',
        note text not null default '',
        primary key (cycle_id, round)
      );
      ${collection('training_round')}

      create table conflict (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        judge_id uuid not null references judge (id),
        group_id uuid references building_group (id),
        estate_id uuid references estate (id),
        area_id uuid references area (id),
        kind text not null constraint conflict_kind check (kind in ('lives', 'relative', 'works', 'other')),
        note text not null default '',
        constraint conflict_of_one_thing check (num_nonnulls(group_id, estate_id, area_id) = 1)
      );
      create index conflict_of_cycle on conflict (cycle_id, judge_id);
      ${collection('conflict')}

      -- Versions of whole collections that are put as one: teams, training rounds, conflicts. No row yet reads as version 0.
      create table collection_version (
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        collection text not null,
        version int not null,
        primary key (cycle_id, collection)
      );
      ${mutable('collection_version')}

      create table plan (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        seed text not null,
        bound double precision,
        gap double precision,
        created_at timestamptz not null default now()
      );
      create index plan_of_cycle on plan (cycle_id, created_at);
      ${appendOnly('plan')}

      create table visit (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        plan_id uuid references plan (id),
        group_id uuid not null references building_group (id),
        team_id uuid not null references team (id),
        day date not null,
        position smallint not null default 0,
        judges uuid[] not null,
        not_applicable text[] not null default '{}',
        training boolean not null default false,
        purpose text not null default 'first' constraint visit_purpose check (purpose in ('first', 'second', 'revisit')),
        excused_reason text,
        cancelled boolean not null default false,
        version int not null default 1
      );
      create index visit_of_cycle on visit (cycle_id, day, team_id, position);
      create index visit_of_group on visit (group_id);
      create unique index visit_training_once on visit (group_id, team_id) where training and not cancelled;
      ${mutable('visit')}

      -- The points of a sheet are one array in the item order of its standard version: -1 not applicable, -2 unseen.
      create table score_sheet (
        id uuid primary key,
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        visit_id uuid not null references visit (id),
        judge_id uuid not null references judge (id),
        standard_id uuid not null references standard (id),
        points smallint[] not null constraint score_sheet_points check (-2 <= all (points) and 100 >= all (points)),
        item_order smallint[],
        item_extras jsonb,
        note text,
        started_at timestamptz not null,
        finished_at timestamptz not null,
        started_at_sent text not null,
        finished_at_sent text not null,
        supersedes uuid references score_sheet (id),
        reason text,
        received_at timestamptz not null default clock_timestamp(),
        late boolean not null default false,
        clock_offset_ms bigint,
        digest text not null,
        constraint score_sheet_supersedes_once unique (supersedes),
        constraint score_sheet_correction_reason check (supersedes is null or reason is not null)
      );
      create unique index score_sheet_first_once on score_sheet (visit_id, judge_id) where supersedes is null;
      create index score_sheet_of_cycle on score_sheet (cycle_id, visit_id);
      create index score_sheet_of_judge on score_sheet (judge_id, cycle_id);
      ${appendOnly('score_sheet')}

      -- The office takes a late sheet, or leaves it out: an event, the newest counts.
      create table late_sheet_decision (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        sheet_id uuid not null references score_sheet (id),
        taken boolean not null,
        reason text not null,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid not null
      );
      create index late_sheet_decision_of on late_sheet_decision (sheet_id, at, id);
      ${appendOnly('late_sheet_decision')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is left by restoring a backup, not by undoing.');
  }
}
