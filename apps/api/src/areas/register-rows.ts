import { type RosterField, rosterColumns } from '@xinglou/domain';
import type { Rows } from '../platform/index.ts';

export type RegisterLine = Readonly<Record<RosterField, string | number | null>>;

/** The register as a roster: the columns that the import reads, so that what was exported imports as unchanged. */
export function registerRows(lines: readonly RegisterLine[]): Rows {
  const fields = Object.keys(rosterColumns) as RosterField[];
  return [fields.map((field) => rosterColumns[field]), ...lines.map((line) => fields.map((field) => line[field]))];
}
