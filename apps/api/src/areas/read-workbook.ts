import type { Cell, RosterSheet } from '@xinglou/domain';
import { Problem } from '../platform/index.ts';
import { type Kind, parseApart } from './parse-apart.ts';
import { guardZip } from './zip-guard.ts';

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const mostRows = 20_000;

export interface NamedSheet extends RosterSheet {
  readonly name: string;
}

/** By what the bytes are, whatever the file is called. */
function kindOf(file: Buffer): Kind {
  if (file.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
  if (file.subarray(0, 8).equals(ole)) {
    if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new Problem('import-encrypted');
    return 'xls';
  }
  const start = file.subarray(0, 4096);
  if (start.includes(0) || !/[,;\t]/.test(start.toString('latin1'))) throw new Problem('import-not-excel');
  return 'csv';
}

/** The visible sheets of an .xlsx, .xls or .csv; what is none is refused in a sentence that says what to do. */
export async function readWorkbook(file: Buffer): Promise<NamedSheet[]> {
  const kind = kindOf(file);
  if (kind === 'xlsx') guardZip(file);
  return (await parseApart(file, kind)).map(({ name, rows: values, formulas: found, merges }) => {
    if (values.length > mostRows) throw new Problem('import-too-many-rows', { max: mostRows });
    const formulas = new Map(found);
    const rows = values.map((row, r) =>
      row.map((value, c): Cell => {
        const formula = formulas.get(`${r},${c}`);
        return formula === undefined ? plain(value) : { formula };
      }),
    );
    const heldBy = (row: number, column: number): number | null =>
      merges.find((m) => m.startCol <= column && column <= m.endCol && m.startRow < row && row <= m.endRow)?.startRow ??
      null;
    return { name, rows, heldBy };
  });
}

function plain(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
