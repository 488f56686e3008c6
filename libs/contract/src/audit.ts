import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/audit.ts';

export type AuditRow = Static<typeof schema.AuditRow>;
export type AuditQuery = Static<typeof schema.AuditQuery>;
export type AuditExportQuery = Static<typeof schema.AuditExportQuery>;
export type AuditCheck = Static<typeof schema.AuditCheck>;
