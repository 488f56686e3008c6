import type { Cell, RosterSheet } from '@xinglou/domain';
import { Problem } from '../platform/index.ts';
import { parseApart } from './parse-apart.ts';
import { guardZip } from './zip-guard.ts';

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const mostRows = 20_000;

export interface NamedSheet extends RosterSheet {
  readonly name: string;
}

/** The visible sheets of an .xlsx; what is none is refused in a sentence that says what to do. */
export async function readWorkbook(file: Buffer): Promise<NamedSheet[]> {
  if (file.subarray(0, 8).equals(ole))
    throw new Problem(
      file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'import-encrypted' : 'import-not-excel',
    );
  if (file.subarray(0, 2).toString('latin1') !== 'PK') throw new Problem('import-not-excel');
  guardZip(file);
  return (await parseApart(file)).map(({ name, rows: values, formulas: found, merges }) => {
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
