// Runs jest as ESM in the calling project and leaves its counts in test-results/, where `npm test` adds them up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const config = join(process.cwd(), 'jest.config.mjs');
mkdirSync('test-results', { recursive: true });
// A test never hears of the settings of whoever runs it.
const own = /^(PORT|DATA_DIR|DATABASE_\w+|DEMO\w*|PUBLIC_ORIGIN|TLS_\w+|VAULT_PUBLIC_KEYS|PHOTO_STORE)$/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(here, '../../../node_modules/jest/bin/jest.js'),
    ...['--rootDir', process.cwd(), '--config', existsSync(config) ? config : join(here, 'node.config.mjs')],
    ...['--json', '--outputFile', 'test-results/jest.json', '--passWithNoTests'],
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], env },
);
process.exit(status ?? 1);
