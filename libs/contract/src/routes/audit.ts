import type { AuditCheck, AuditExportQuery, AuditQuery, AuditRow } from '../audit.ts';
import { type Page, route } from '../route.ts';

export const listAudit = route<{ query: AuditQuery; answer: Page<AuditRow> }>({
  method: 'GET',
  path: '/api/audit',
  who: ['admin'],
  summary: 'Who did what when, newest first',
  query: 'AuditQuery',
  answer: 'AuditPage',
});
export const exportAudit = route<{ query: AuditExportQuery }>({
  method: 'GET',
  path: '/api/audit/export.xlsx',
  who: ['admin'],
  summary: 'The same as a workbook, at most 50,000 rows',
  query: 'AuditExportQuery',
  gives: 'xlsx',
});
export const checkAudit = route<{ query: { against?: string }; answer: AuditCheck }>({
  slow: true,
  method: 'GET',
  path: '/api/audit/check',
  who: ['admin'],
  summary: 'Recomputes every seal; with a printed head, whether it is of this chain',
  query: 'AuditCheckQuery',
  answer: 'AuditCheck',
});
