import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node } from './preset.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** One server for the run, one database a file copied from a migrated template (apps/api/src/platform/testing). */
export default {
  ...node,
  maxWorkers: 2,
  globalSetup: join(here, 'api-setup.mjs'),
  globalTeardown: join(here, 'api-teardown.mjs'),
};
