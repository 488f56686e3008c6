import { Module } from '@nestjs/common';
import { BackupsController } from './backups.controller.ts';

export { backupAge } from './backup-state.ts';

/** How the backups stand. They are made by the launcher: this process may not read every row. */
@Module({ controllers: [BackupsController] })
export class BackupsModule {}
