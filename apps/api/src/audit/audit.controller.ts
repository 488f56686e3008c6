import { Controller, Query } from '@nestjs/common';
import { type AuditExportQuery, type AuditQuery, routes } from '@xinglou/contract';
import { auditTexts } from '@xinglou/texts/audit';
import { Handle, requestContext, workbook } from '../platform/index.ts';
import { AuditCheckService } from './audit-check.service.ts';
import { AuditQueries } from './audit.queries.ts';
import { auditRows } from './audit-rows.ts';

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
    const { language } = requestContext();
    const rows = await auditRows(this.queries.all(query, exportLimit), language);
    return workbook('操作记录', auditTexts[language].title, rows);
  }

  @Handle(routes.checkAudit)
  check(@Query('against') against?: string) {
    return this.checking.check(against);
  }
}
