import { Module } from '@nestjs/common';
import { AuditCheckService } from './audit-check.service.ts';
import { AuditController } from './audit.controller.ts';
import { AuditQueries } from './audit.queries.ts';

export { AuditCheckService } from './audit-check.service.ts';

/** What was done, to read and to check. The writing of it is the platform's: it belongs to every write. */
@Module({ controllers: [AuditController], providers: [AuditQueries, AuditCheckService] })
export class AuditModule {}
