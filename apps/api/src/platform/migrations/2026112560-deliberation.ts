import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, mutable, ofSubdistrict } from './helpers.ts';

/** The closing meeting and what it leaves to the rule; how an item's wording was sharpened after the training. */
export class Deliberation2026112560000 implements MigrationInterface {
  name = 'Deliberation2026112560000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table meeting (
        ${ofSubdistrict},
        cycle_id uuid primary key references cycle (id),
        title text not null,
        day date not null,
        place text not null default '',
        chair text not null default '',
        present uuid[] not null default '{}',
        note text not null default '',
        version int not null default 1
      );
      ${mutable('meeting')}

      -- groups: [{group, stars}], the stars as the rule gave them when the meeting followed it.
      create table confirmation (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        reckoning_id uuid not null references reckoning (id),
        groups jsonb not null,
        reason text not null,
        votes jsonb,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid
      );
      create index confirmation_of_cycle on confirmation (cycle_id, at, id);
      ${appendOnly('confirmation')}

      -- The standard is frozen; how an item is to be read may be said more sharply until the final inspection. The newest counts.
      create table item_clarification (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        item text not null,
        text text not null,
        day date not null,
        at timestamptz not null default now(),
        actor_id uuid
      );
      create index item_clarification_of_cycle on item_clarification (cycle_id, item, at, id);
      ${appendOnly('item_clarification')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
