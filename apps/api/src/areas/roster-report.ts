import type { RosterReport } from '@xinglou/contract';
import { type RosterHeader, type RosterProblem, type RosterRow, rosterColumns } from '@xinglou/domain';
import { fill, rosterTexts } from '@xinglou/texts';
import { requestContext } from '../platform/index.ts';
import type { NamedSheet } from './read-workbook.ts';

/** A roster that was read and compared with the register; nothing is written yet. */
export interface ReadRoster {
  readonly digest: string;
  readonly sheet: NamedSheet;
  readonly header: RosterHeader;
  readonly rows: readonly RosterRow[];
}

const texts = () => rosterTexts[requestContext().language];
const messageOf = ({ code, field, params }: RosterProblem): string =>
  fill(texts()[code], { ...params, column: rosterColumns[field] });
/** One sentence for all that is wrong with a row. */
export const inWords = ({ row, problems }: RosterRow): string =>
  fill(texts()['row-and-problems'], { row, problems: problems.map(messageOf).join('；') });

const letter = (column: number): string =>
  (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

export function reportOf({ digest, sheet, header: { columns }, rows }: ReadRoster, dryRun: boolean): RosterReport {
  const count = (fate: RosterRow['fate']) => rows.filter((r) => r.fate === fate).length;
  const warnings = rows.filter((r) => r.problems.some((p) => p.severity === 'warning')).length;
  const name = (row: number) => String(sheet.rows[row - 1]?.[columns.get('name') ?? 0] ?? '');
  return {
    digest,
    sheet: sheet.name,
    dryRun,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      error: count('error'),
      skipped: count('skipped'),
      warnings,
    },
    rows: rows.map(({ row, fate, problems, skipped }) => ({
      row,
      fate,
      name: name(row),
      ...(skipped ? { skipped } : {}),
      problems: problems.map((problem) => ({
        code: problem.code,
        severity: problem.severity,
        cell: `${letter(columns.get(problem.field) ?? 0)}${row}`,
        message: messageOf(problem),
      })),
    })),
  };
}
