import { Injectable } from '@nestjs/common';
import type { RosterReport } from '@xinglou/contract';
import {
  type KnownArea,
  type RosterGroup,
  findHeader,
  keyOf,
  readRoster,
  rosterColumns,
  rowsToMend,
} from '@xinglou/domain';
import { sha256Bytes } from '@xinglou/proof';
import { Clock, InTransaction, Problem, actor, record, sql } from '../platform/index.ts';
import { readWorkbook } from './read-workbook.ts';
import { type ReadRoster, inWords, reportOf } from './roster-report.ts';
import { writeRoster } from './roster-write.ts';

@Injectable()
export class RosterImportService {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

  /** All or nothing; with `skipErrors`, because a person said so, without the rows in error. The same file twice changes nothing. */
  async import(file: Buffer, { dryRun, skipErrors }: { dryRun: boolean; skipErrors: boolean }): Promise<RosterReport> {
    return this.read(file, async (roster) => {
      const report = reportOf(roster, dryRun);
      if (dryRun) return report;
      const wrong = report.rows.filter((r) => r.fate === 'error');
      if (wrong.length > 0 && !skipErrors) {
        const numbers = wrong.slice(0, 20).map((r) => r.row);
        throw new Problem('import-rows-invalid', { rows: numbers.join('、') }, { rows: wrong });
      }
      const { digest, counts } = report;
      const today = await this.clock.today();
      await writeRoster(roster.rows, today);
      await sql('insert into roster_import (digest, day, counts) values ($1, $2, $3)', [
        digest,
        today,
        JSON.stringify(counts),
      ]);
      const left = wrong.length > 0 ? { left: wrong.length } : {};
      await record('roster.imported', { digest, new: counts.new, changed: counts.changed, ...left });
      return report;
    });
  }

  /** The rows in error as the office wrote them, under its own headings, with a column that says what is wrong. */
  toMend(file: Buffer): Promise<(string | number | null)[][]> {
    return this.read(file, async ({ sheet, header, rows }) => rowsToMend(sheet, header, rows, inWords));
  }

  /** Reads outside of any transaction; compares with the register, and lets `work` write, in one. */
  private async read<T>(file: Buffer, work: (roster: ReadRoster) => Promise<T>): Promise<T> {
    const sheets = await readWorkbook(file);
    const [best] = sheets
      .map((sheet) => ({ sheet, ...findHeader(sheet.rows) }))
      .sort((a, b) => a.missing.length - b.missing.length);
    if (!best) throw new Problem('import-missing-column', { column: rosterColumns.name });
    const { header, sheet, missing } = best;
    if (!header) throw new Problem('import-missing-column', { column: missing.join('、') });
    const digest = sha256Bytes(file);
    return this.inTransaction.run(async () => {
      // One import at a time: two of the same file would both see the groups as new.
      await sql(`select pg_advisory_xact_lock(hashtext('roster ' || $1))`, [actor().subdistrictId]);
      return work({ digest, sheet, header, rows: readRoster(sheet, header, await knownAreas(), await register()) });
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
