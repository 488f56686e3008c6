import { MigrationInterface, QueryRunner } from 'typeorm';

/** A judge's sheet of a visit, asked with every sheet that arrives, is one step in an index however many there are. */
export class SheetsOfAJudge2026112599000 implements MigrationInterface {
  name = 'SheetsOfAJudge2026112599000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index score_sheet_of_visit on score_sheet (cycle_id, visit_id, judge_id);
      drop index score_sheet_of_cycle;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
