import { type RosterField, asPlainCell, rosterColumns } from '@xinglou/domain';
import { writeXlsx } from 'hucre/xlsx';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type RegisterLine = Readonly<Record<RosterField, string | number | null>>;

/** The register as a roster: the columns that the import reads, so that what was exported imports as unchanged. */
export async function registerWorkbook(lines: readonly RegisterLine[]): Promise<Buffer> {
  const fields = Object.keys(rosterColumns) as RosterField[];
  const rows = [
    fields.map((field) => rosterColumns[field]),
    ...lines.map((line) => fields.map((field) => asPlainCell(line[field]))),
  ];
  return workbook('楼组名册', rows);
}

export const workbook = async (name: string, rows: (string | number | null)[][]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name, rows }] }));
