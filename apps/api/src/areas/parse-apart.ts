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

const longest = 15_000;
const reader = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
const work = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.reader)
  .then(({ readXlsx }) => readXlsx(workerData.file))
  .then((workbook) => parentPort.postMessage(workbook.sheets.filter((s) => !s.hidden).map((s) => ({
    name: s.name,
    rows: s.rows,
    formulas: [...(s.cells ?? [])].filter(([, c]) => c.type === 'formula').map(([at, c]) => [at, c.formula ?? '']),
    merges: (s.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({ startRow, endRow, startCol, endCol })),
  }))))
  .catch(() => parentPort.postMessage(null));
`;

/** The visible sheets of a workbook, read in a thread of its own: a file that eats memory or time takes nobody else with it. */
export function parseApart(file: Buffer, limit = longest): Promise<readonly ParsedSheet[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(work, {
      eval: true,
      workerData: { reader, file: new Uint8Array(file) },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new Problem('import-timed-out'))), limit);
    worker.once('message', (sheets: readonly ParsedSheet[] | null) =>
      end(() => (sheets ? resolve(sheets) : reject(new Problem('import-broken')))),
    );
    worker.once('error', () => end(() => reject(new Problem('import-broken'))));
  });
}
