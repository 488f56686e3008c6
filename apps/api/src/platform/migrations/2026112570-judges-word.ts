import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, ofSubdistrict } from './helpers.ts';

/** What a judge says on the phone beside the points: that they must stand aside, and whether what was put right has held. */
export class JudgesWord2026112570000 implements MigrationInterface {
  name = 'JudgesWord2026112570000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table conflict_declaration (
        id uuid primary key,
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        visit_id uuid not null references visit (id),
        judge_id uuid not null references judge (id),
        kind text not null,
        note text,
        day date not null,
        digest text not null
      );
      ${appendOnly('conflict_declaration')}

      -- One a sheet: a correction is a sheet of its own and may look again. By finding: holds, relapsed, notSeen.
      create table rectification_check (
        id uuid primary key,
        ${ofSubdistrict},
        cycle_id uuid not null references cycle (id),
        sheet_id uuid not null references score_sheet (id),
        judge_id uuid not null references judge (id),
        seen jsonb not null,
        day date not null,
        digest text not null,
        constraint rectification_check_once unique (sheet_id)
      );
      create index rectification_check_of_cycle on rectification_check (cycle_id);
      ${appendOnly('rectification_check')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
