import { MigrationInterface, QueryRunner } from 'typeorm';
import { mutable, ofSubdistrict } from './helpers.ts';

/** How a sheet came: from the judge's own phone, carried by a colleague's, from a rescue file, or typed in from paper by two persons. */
export class Provenance2026112585000 implements MigrationInterface {
  name = 'Provenance2026112585000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table score_sheet add column provenance text not null default 'phone'
        constraint score_sheet_provenance check (provenance in ('phone', 'carried', 'rescued', 'paper'));

      -- What one person typed in from paper; a second person types it independently, and only equal entries become a sheet.
      create table paper_entry (
        ${ofSubdistrict},
        visit_id uuid not null references visit (id),
        judge_id uuid not null references judge (id),
        entered_by uuid not null references account (id),
        body jsonb not null,
        digest text not null,
        sheet_id uuid references score_sheet (id),
        primary key (visit_id, judge_id, entered_by)
      );
      ${mutable('paper_entry')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
