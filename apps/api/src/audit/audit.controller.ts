import { Controller, Query } from '@nestjs/common';
import { type AuditExportQuery, type AuditQuery, routes } from '@xinglou/contract';
import { Handle, file, requestContext } from '../platform/index.ts';
import { AuditCheckService } from './audit-check.service.ts';
import { AuditQueries } from './audit.queries.ts';
import { auditWorkbook } from './audit-workbook.ts';

const exportLimit = 50_000;

@Controller()
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly checking: AuditCheckService,
  ) {}

  @Handle(routes.listAudit)
  list(@Query() query: AuditQuery) {
    return this.queries.list(query);
  }

  @Handle(routes.exportAudit)
  async export(@Query() query: AuditExportQuery) {
    const book = await auditWorkbook(this.queries.all(query, exportLimit), requestContext().language);
    return file(book, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '操作记录.xlsx');
  }

  @Handle(routes.checkAudit)
  check(@Query('against') against?: string) {
    return this.checking.check(against);
  }
}
