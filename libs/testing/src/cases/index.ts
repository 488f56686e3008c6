import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '@xinglou/domain';

/** Evidence with the digests that its reckoning has, today and in ten years. */
export interface ReckoningCase {
  readonly name: string;
  readonly evidence: Evidence;
  readonly inputDigest: string;
  readonly outputDigest: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../cases');

/** The files of libs/testing/cases: what Node, the command line and a browser must all answer alike. */
export const reckoningCases = (): ReckoningCase[] =>
  readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<ReckoningCase, 'name'>),
    }));
