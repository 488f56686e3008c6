import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RosterReport } from '@xinglou/contract';
import {
  type KnownArea,
  type RosterGroup,
  type RosterRow,
  findHeader,
  keyOf,
  readRoster,
  rosterColumns,
} from '@xinglou/domain';
import { fill, rosterTexts } from '@xinglou/texts';
import { Clock, InTransaction, Problem, actor, record, requestContext, sql } from '../platform/index.ts';
import { type NamedSheet, readWorkbook } from './read-workbook.ts';
import { writeRoster } from './roster-write.ts';

@Injectable()
export class RosterImportService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** Reads outside of any transaction; then compares, and writes all or nothing, in one. The same file twice changes nothing. */
  async import(file: Buffer, dryRun: boolean): Promise<RosterReport> {
    const sheets = await readWorkbook(file);
    const found = sheets
      .map((sheet) => ({ sheet, ...findHeader(sheet.rows) }))
      .sort((a, b) => a.missing.length - b.missing.length);
    const [best] = found;
    if (!best) throw new Problem('import-missing-column', { column: rosterColumns.name });
    const { header, sheet, missing } = best;
    if (!header) throw new Problem('import-missing-column', { column: missing.join('、') });
    const digest = createHash('sha256').update(file).digest('hex');
    return this.inTransaction.run(async () => {
      // One import at a time: two of the same file would both see the groups as new.
      await sql(`select pg_advisory_xact_lock(hashtext('roster ' || $1))`, [actor().subdistrictId]);
      const rows = readRoster(sheet, header, await knownAreas(), await register());
      const report = reportOf(rows, sheet, header.columns, digest, dryRun);
      if (dryRun) return report;
      const wrong = report.rows.filter((r) => r.fate === 'error');
      if (wrong.length > 0)
        throw new Problem(
          'import-rows-invalid',
          {
            rows: wrong
              .slice(0, 20)
              .map((r) => r.row)
              .join('、'),
          },
          { rows: wrong },
        );
      const today = await this.clock.today();
      await writeRoster(rows, today);
      await sql('insert into roster_import (digest, day, counts) values ($1, $2, $3)', [
        digest,
        today,
        JSON.stringify(report.counts),
      ]);
      await record('roster.imported', { digest, new: report.counts.new, changed: report.counts.changed });
      return report;
    });
  }
}

/** Today's areas, and those that became part of them. */
const knownAreas = (): Promise<KnownArea[]> =>
  sql(
    `select a.id, a.name, (select array_agg(s.successor_id) from area_successor s where s.area_id = a.id) as successors
       from area a
      where a.valid_to is null or exists (select from area_successor s where s.area_id = a.id)
      order by a.valid_to is not null, a.code, a.id`,
  );

async function register(): Promise<Map<string, RosterGroup>> {
  const rows = await sql<RosterGroup>(
    `select g.area_id as "areaId", e.name as estate, g.name, g.address, g.households, g.floors, g.built_year as "builtYear",
            l.name as leader, l.phone, g.signature_feature as "signatureFeature"
       from building_group g join estate e on e.id = g.estate_id
       left join leader l on l.group_id = g.id and l.role = 'leader' and l.valid_to is null
      where g.retired_on is null`,
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const letter = (column: number): string =>
  (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function reportOf(
  rows: readonly RosterRow[],
  sheet: NamedSheet,
  columns: ReadonlyMap<keyof typeof rosterColumns, number>,
  digest: string,
  dryRun: boolean,
): RosterReport {
  const texts = rosterTexts[requestContext().language];
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
      problems: problems.map(({ code, field, severity, params }) => ({
        code,
        severity,
        cell: `${letter(columns.get(field) ?? 0)}${row}`,
        message: fill(texts[code], { ...params, column: rosterColumns[field] }),
      })),
    })),
  };
}
