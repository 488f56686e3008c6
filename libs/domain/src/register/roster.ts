import { asPlainCell, cleanText } from './cell-text.ts';
import type { KnownArea } from './roster-area.ts';
import { type RosterField, fieldOf, problemColumn, requiredFields, rosterColumns } from './roster-columns.ts';
import type { RosterProblem } from './roster-problem.ts';
import { type Cell, type RosterGroup, changedFields, keyOf, readRow, readingKeyOf } from './roster-row.ts';

export type RosterFate = 'new' | 'changed' | 'unchanged' | 'error' | 'skipped';
export interface RosterRow {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly fate: RosterFate;
  readonly problems: readonly RosterProblem[];
  /** Why a row was left out. */
  readonly skipped?: 'blank' | 'subtotal' | 'note';
  readonly group?: RosterGroup;
  readonly changed?: readonly RosterField[];
}

/** One visible sheet: rows of cells, and which cells lie under a merged one (row → column → the row that holds the value). */
export interface RosterSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly heldBy: (row: number, column: number) => number | null;
}
export interface RosterHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<RosterField, number>;
}

const words = (cell: Cell | undefined): string => (typeof cell === 'string' ? cleanText(cell) : '');

/** The row of column names: titles may stand above it. Missing columns are named; null when no row looks like a header. */
export function findHeader(rows: RosterSheet['rows']): { header: RosterHeader | null; missing: string[] } {
  let best: { row: number; columns: Map<RosterField, number> } | null = null;
  for (const [row, cells] of rows.slice(0, 20).entries()) {
    const columns = new Map<RosterField, number>();
    for (const [at, cell] of cells.entries()) {
      const field = fieldOf(words(cell));
      if (field && !columns.has(field)) columns.set(field, at);
    }
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  const missing = requiredFields.filter((field) => !best?.columns.has(field)).map((field) => rosterColumns[field]);
  return { header: best && missing.length === 0 ? best : null, missing };
}

/** What a cell says: its own value, or that of the merged cell it lies under. */
function valueAt(sheet: RosterSheet, row: number, column: number): Cell {
  const own = sheet.rows[row]?.[column] ?? null;
  const above = own === null || own === '' ? sheet.heldBy(row, column) : null;
  return above === null ? own : (sheet.rows[above]?.[column] ?? null);
}

/** Every row's fate against today's register; nothing is written. Key: area, estate and name, however their numerals are written. */
export function readRoster(
  sheet: RosterSheet,
  { row: headerRow, columns }: RosterHeader,
  areas: readonly KnownArea[],
  register: ReadonlyMap<string, RosterGroup>,
): RosterRow[] {
  const firstRows = new Map<string, number>();
  const readings = new Map([...register.values()].map((group) => [readingKeyOf(group), group]));
  return sheet.rows.slice(headerRow + 1).map((cells, i): RosterRow => {
    const at = headerRow + 1 + i;
    const row = at + 1;
    const skipped = reasonToSkip(cells);
    if (skipped) return { row, fate: 'skipped', problems: [], skipped };
    const fields = Object.fromEntries([...columns].map(([field, column]) => [field, valueAt(sheet, at, column)]));
    const { group: read, problems } = readRow(fields, areas);
    if (!read) return { row, fate: 'error', problems };
    const same = register.get(keyOf(read));
    const known = same ?? readings.get(readingKeyOf(read));
    const key = known ? keyOf(known) : readingKeyOf(read);
    const first = firstRows.get(key);
    if (first !== undefined) {
      const twice = problem('duplicate-in-file', 'error', { row: first });
      return { row, fate: 'error', problems: [...problems, twice] };
    }
    firstRows.set(key, row);
    if (!known) return { row, fate: 'new', problems, group: read };
    // 三十二号 and 32号 are one group: it keeps the name that the register has.
    const group = { ...read, estate: known.estate, name: known.name };
    const words = same ? [] : [problem('written-differently', 'warning', { known: `${known.estate} ${known.name}` })];
    const changed = changedFields(group, known);
    const fate = changed.length > 0 ? 'changed' : 'unchanged';
    return { row, fate, problems: [...problems, ...words], group, changed };
  });
}

const problem = (
  code: RosterProblem['code'],
  severity: RosterProblem['severity'],
  params: RosterProblem['params'],
): RosterProblem => ({ code, field: 'name', severity, params });

/**
 * 有误的行，照原表的列抄下来，末尾一列写明问题；合并单元格的值每行都写上。改好后整份可以直接再导入。
 * 原表已有的“问题”列是上次退回时写的，不再抄。
 */
export function rowsToMend(
  sheet: RosterSheet,
  header: RosterHeader,
  rows: readonly RosterRow[],
  inWords: (row: RosterRow) => string,
): (string | number | null)[][] {
  const wrong = rows.filter((r) => r.fate === 'error');
  const width = Math.max(...[header.row, ...wrong.map((r) => r.row - 1)].map((at) => sheet.rows[at]?.length ?? 0));
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => words(sheet.rows[header.row]?.[column]) !== problemColumn,
  );
  const line = (at: number) =>
    columns.map((column) => {
      const cell = valueAt(sheet, at, column);
      return asPlainCell(typeof cell === 'object' && cell !== null ? `=${cell.formula}` : cell);
    });
  return [[...line(header.row), problemColumn], ...wrong.map((r) => [...line(r.row - 1), inWords(r)])];
}

/** 空行、小计合计行、说明行不是楼组。 */
function reasonToSkip(cells: readonly Cell[]): RosterRow['skipped'] | null {
  const filled = cells.filter((cell) => cell !== null && words(cell) + (typeof cell === 'string' ? '' : 'x') !== '');
  if (filled.length === 0) return 'blank';
  if (filled.some((cell) => /^(小计|合计|总计|共计)/.test(words(cell)))) return 'subtotal';
  const [only] = filled;
  return filled.length === 1 && typeof only === 'string' ? 'note' : null;
}
