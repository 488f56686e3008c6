import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, installed } from '../start/install.mjs';
import { root } from '../start/root.mjs';
import { step, Stop } from '../start/say.mjs';
import { countProject, forgetResults, testedProjects } from './results.mjs';

const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '--output-style=static', '--parallel=2', '-t'];
const checks = [
  ['类型 types', [...nx, 'typecheck']],
  ['规则 lint', [...nx, 'lint']],
  [
    '边界 boundaries',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'apps',
      'libs',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  ],
  ['格式 format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--cache', '.']],
];

/** `npm test`: the fast checks, each counted as one test, then every project's own tests, a browser's included. */
export async function test() {
  try {
    if (!installed(root)) await step('安装依赖', 'install', () => install(root));
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
  forgetResults(root);
  const counts = [];
  for (const [name, args] of checks) {
    console.log(`\n── ${name}`);
    const passed = (await node(args)) === 0;
    counts.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, failures: [] });
  }
  console.log('\n── 测试 tests');
  const code = await node([...nx, 'test']);
  for (const project of testedProjects(root)) counts.push(countProject(root, project));
  console.log('\n── 用量 counts');
  const held = (await node(['apps/cli/commands/bench.mjs', '--quick', '--check'])) === 0;
  counts.push({ name: 'bench --quick', passed: held ? 1 : 0, failed: held ? 0 : 1, failures: [] });
  report(counts, code);
}

function report(counts, code) {
  console.log('');
  for (const { name, passed, failed, failures } of counts) {
    console.log(`${failed ? '✗' : '✓'} ${name.padEnd(20)} ${passed} passed, ${failed} failed`);
    for (const failure of failures) console.log(`    ✗ ${failure}`);
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed') || (code === 0 ? 0 : 1);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

function node(args) {
  // Vite and React build differently under NODE_ENV; nx's cache does not look at it, so it is left to each tool.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, args[0]), ...args.slice(1)], {
    cwd: root,
    env: { ...env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done) => {
    child.once('close', (code) => done(code ?? 1));
    child.once('error', () => done(1));
  });
}
