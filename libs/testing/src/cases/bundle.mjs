// Prints libs/proof, with what it needs, as one script for a browser. A process of its own: vite does not work in jest's realm.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const entry = join(dirname(fileURLToPath(import.meta.url)), '../../../proof/src/index.ts');
const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  resolve: { conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { write: false, lib: { entry, formats: ['iife'], name: 'proof', fileName: 'proof' } },
});
process.stdout.write(output[0].code);
