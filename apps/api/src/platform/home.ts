import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of this app, wherever its code was put when it was built. */
export const home = dirname(createRequire(import.meta.url).resolve('@xinglou/api/package.json'));
