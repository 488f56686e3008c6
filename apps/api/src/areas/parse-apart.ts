import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Problem } from '../platform/index.ts';

/** What the reader found, as plain values that cross a thread. Formulas: "row,column" → text. */
export interface ParsedSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly [string, string])[];
  readonly merges: readonly { startRow: number; endRow: number; startCol: number; endCol: number }[];
}

export type Kind = 'xlsx' | 'xls' | 'csv';

const longest = 15_000;
const resolve = createRequire(import.meta.url).resolve;
const readers: Readonly<Record<Kind, string>> = { xlsx: 'hucre/xlsx', xls: 'hucre', csv: 'hucre/csv' };
const work = `
const { parentPort, workerData: { kind, reader, file } } = require('node:worker_threads');
const utf8 = (bytes) => { try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return null; } };
import(reader)
  .then(({ readXlsx, readXls, parseCsv }) => kind === 'xlsx' ? readXlsx(file) : kind === 'xls' ? readXls(file)
    // Chinese Excel saves a .csv as GBK, of which GB18030 is the whole.
    : { sheets: [{ name: 'CSV', rows: parseCsv(utf8(file) ?? new TextDecoder('gb18030', { fatal: true }).decode(file)) }] })
  .then((workbook) => parentPort.postMessage(workbook.sheets.filter((s) => !s.hidden).map((s) => ({
    name: s.name,
    rows: s.rows,
    formulas: [...(s.cells ?? [])].filter(([, c]) => c.type === 'formula').map(([at, c]) => [at, c.formula ?? '']),
    merges: (s.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({ startRow, endRow, startCol, endCol })),
  }))))
  .catch((error) => parentPort.postMessage(error?.name === 'EncryptedFileError' ? 'import-encrypted' : 'import-broken'));
`;

/** The visible sheets of a workbook, read in a thread of its own: a file that eats memory or time takes nobody else with it. */
export function parseApart(file: Buffer, kind: Kind = 'xlsx', limit = longest): Promise<readonly ParsedSheet[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(work, {
      eval: true,
      workerData: { kind, reader: pathToFileURL(resolve(readers[kind])).href, file: new Uint8Array(file) },
      // A small young generation: 5,000 rows take 40 MB at their peak instead of 65.
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => fail(new Problem('import-timed-out'))), limit);
    worker.once('message', (found: readonly ParsedSheet[] | 'import-encrypted' | 'import-broken') =>
      end(() => (typeof found === 'string' ? fail(new Problem(found)) : done(found))),
    );
    worker.once('error', () => end(() => fail(new Problem('import-broken'))));
  });
}
