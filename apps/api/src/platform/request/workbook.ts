import { asPlainCell } from '@xinglou/domain';
import { type Answer, file } from './answer.ts';

export type Rows = readonly (readonly (string | number | null)[])[];

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet to download, no cell of it a formula. What writes it is loaded with the first one, not with the start. */
export async function workbook(fileName: string, name: string, rows: Rows): Promise<Answer<Buffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({ sheets: [{ name, rows: rows.map((row) => row.map(asPlainCell)) }] });
  return file(Buffer.from(bytes), type, `${fileName}.xlsx`);
}
