import { MigrationInterface, QueryRunner } from 'typeorm';

/** Every finding has its own deadline, set when it is released; a year's, which no rule ever read, goes. */
export class DeadlinesOfFindings2026112595000 implements MigrationInterface {
  name = 'DeadlinesOfFindings2026112595000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table cycle drop column rectification_deadline');
  }

  async down(): Promise<void> {
    throw new Error('A column is brought back by restoring a backup, not by undoing.');
  }
}
