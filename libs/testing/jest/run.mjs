// Runs jest as ESM in the calling project and leaves its counts in test-results/, where `npm test` adds them up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const own = join(process.cwd(), 'jest.config.mjs');
mkdirSync('test-results', { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(here, '../../../node_modules/jest/bin/jest.js'),
    ...['--rootDir', process.cwd(), '--config', existsSync(own) ? own : join(here, 'node.config.mjs')],
    ...['--json', '--outputFile', 'test-results/jest.json', '--passWithNoTests'],
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
process.exit(status ?? 1);
