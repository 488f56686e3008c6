// `npm run bench [-- fairness | reckoning | --quick | --check]`: builds what has changed, then measures the production build.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, built } from '../start/build.mjs';
import { install, installed } from '../start/install.mjs';
import { root } from '../start/root.mjs';
import { Stop } from '../start/say.mjs';

try {
  if (!installed(root)) await install(root);
  if (!built(root)) await build(root);
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
const bench = spawn(
  process.execPath,
  ['--expose-gc', join(root, 'apps/bench/dist/main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
bench.once('close', (code) => (process.exitCode = code ?? 1));
