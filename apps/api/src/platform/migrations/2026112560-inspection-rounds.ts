import { MigrationInterface, QueryRunner } from 'typeorm';
import { collection, mutable, ofSubdistrict } from './helpers.ts';

/** Rounds of anonymous inspection. Who goes where is sealed per inspector; the key is a file of the api's machine, never in the database. */
export class InspectionRounds2026112560000 implements MigrationInterface {
  name = 'InspectionRounds2026112560000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table inspection_round (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        number int not null,
        kind text not null constraint inspection_round_kind check (kind in ('first', 'followUp')),
        group_ids uuid[] not null,
        opened_on date not null,
        last_day date not null,
        closed_on date,
        few_reason text,
        constraint inspection_round_number_once unique (cycle_id, number)
      );
      create unique index inspection_round_one_open on inspection_round (cycle_id) where closed_on is null;
      ${mutable('inspection_round')}

      -- Rows of equal length without a name; the tag is an HMAC that only the key's holder can compute. Gone when the round closes.
      create table inspection_route (
        ${ofSubdistrict},
        round_id uuid not null references inspection_round (id),
        tag bytea not null,
        sealed bytea not null,
        primary key (round_id, tag)
      );
      ${collection('inspection_route')}

      -- Where an inspector lives or works, told by themselves, sealed in the same way: nobody reads it, the draw keeps to it.
      create table inspector_own_areas (
        ${ofSubdistrict},
        tag bytea primary key,
        sealed bytea not null
      );
      ${mutable('inspector_own_areas')}

      alter table inspection_note add column round_id uuid references inspection_round (id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
