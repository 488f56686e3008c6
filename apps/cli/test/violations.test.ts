// Every wall between the rooms is climbed once on purpose. Nothing is written into the project: a killed run leaves nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(process.cwd(), '../..');
const boundaries = '@nx/enforce-module-boundaries';

describe('lint refuses', () => {
  const planted = [
    ['the domain reaching for the client', 'libs/domain/src/planted.ts', `import '@xinglou/client';`, boundaries],
    ['the domain reaching for an npm package', 'libs/domain/src/planted.ts', `import 'pg';`, 'no-restricted-imports'],
    [
      'the contract reaching for the postgres launcher',
      'libs/contract/src/planted.ts',
      `import '@xinglou/postgres';`,
      boundaries,
    ],
    ['the client reaching for the texts', 'libs/client/src/planted.ts', `import '@xinglou/texts';`, boundaries],
    ['the phone app reaching for the launcher', 'apps/judge/src/planted.ts', `import '@xinglou/postgres';`, boundaries],
    [
      'an app reaching for another app',
      'apps/dashboard/src/planted.ts',
      `import '../../judge/src/vite.d.ts';`,
      boundaries,
    ],
    [
      'a relative path into another project',
      'libs/client/src/planted.ts',
      `import '../../domain/src/index.ts';`,
      boundaries,
    ],
    [
      'the serving code reaching for the test helpers',
      'apps/cli/src/planted.ts',
      `import '@xinglou/testing';`,
      boundaries,
    ],
    [
      'a power in the reckoning',
      'libs/domain/src/reckoning/planted.ts',
      `export const a = Math.pow(2, 3);`,
      'no-restricted-properties',
    ],
    [
      'an exponent in the stars',
      'libs/domain/src/stars/planted.ts',
      `export const a = (b: number) => b ** 0.5;`,
      'no-restricted-syntax',
    ],
    [
      'a locale in the reckoning',
      'libs/domain/src/reckoning/planted.ts',
      `export const a = new Intl.Collator('zh');`,
      'no-restricted-globals',
    ],
    [
      'a clock in the domain',
      'libs/domain/src/cycle/planted.ts',
      `export const a = new Date();`,
      'no-restricted-syntax',
    ],
    [
      'chance in the domain',
      'libs/domain/src/judging/planted.ts',
      `export const a = Math.random();`,
      'no-restricted-syntax',
    ],
    [
      'chance in the reckoning',
      'libs/domain/src/reckoning/planted.ts',
      `export const a = Math.random();`,
      'no-restricted-syntax',
    ],
    [
      'a page’s globals in the domain',
      'libs/domain/src/cycle/planted.ts',
      `export const a = () => fetch('/');`,
      'no-restricted-globals',
    ],
    [
      'a repository outside the request’s transaction',
      'apps/api/src/app.ts',
      `class A { constructor(@InjectRepository(A) readonly rows: object) {} }\nexport default A;`,
      'no-restricted-syntax',
    ],
    [
      'a connection of one’s own in a feature',
      'apps/api/src/app.ts',
      `import { DataSource } from 'typeorm';\nexport default DataSource;`,
      'no-restricted-imports',
    ],
    [
      'a promise that nobody waits for',
      'apps/api/src/app.ts',
      `Promise.resolve(1);`,
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'any',
      'libs/proof/src/planted.ts',
      `export const a = (b: any) => b as unknown;`,
      '@typescript-eslint/no-explicit-any',
    ],
    ['a file of more than 300 lines', 'libs/proof/src/planted.ts', 'export {};\n'.repeat(301), 'max-lines'],
  ] as const;
  const innocent = [
    [
      'a test of the domain using its test runner',
      'libs/domain/src/planted.test.ts',
      `import { it } from '@jest/globals';\nit('works', () => {});`,
    ],
    [
      'a test of an app using the test helpers',
      'apps/api/src/accounts/accounts.api.test.ts',
      `import '@xinglou/testing';`,
    ],
    ['an app using the domain', 'apps/judge/src/planted.ts', `import '@xinglou/domain';`],
  ] as const;

  let found: string[][];
  beforeAll(() => {
    // The boundary rule reads the graph of projects from nx's cache; it must be there also outside an nx run.
    execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    const input = JSON.stringify([...planted, ...innocent].map(([, file, text]) => ({ file, text })));
    const { stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'test/lint-planted.mjs')], {
      input,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    found = JSON.parse(stdout) as string[][];
  }, 120_000);

  it.each(planted.map(([name, , , rule], i) => [name, rule, i] as const))('%s (%s)', (_, rule, i) => {
    expect(found[i]).toContain(rule);
  });
  it.each(innocent.map(([name], i) => [name, i] as const))('but not %s', (_, i) => {
    expect(found[planted.length + i]).toEqual([]);
  });
});

describe('the compiler refuses in the domain', () => {
  const check = (text: string): string[] => {
    const project = join(root, 'libs/domain');
    const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
    const host = ts.createCompilerHost(options);
    const file = join(project, 'src/planted.ts');
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (path) => path === file || fileExists(path);
    host.readFile = (path) => (path === file ? text : readFile(path));
    host.getSourceFile = (path, ...rest) =>
      path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest);
    const program = ts.createProgram([file], { ...options, noEmit: true }, host);
    return ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'));
  };

  it.each([
    ['an element of a page', `export const a = (b: HTMLElement) => b;`, 'HTMLElement'],
    ['a page’s window', `export const a = () => window.name;`, 'window'],
    ['Node’s process', `export const a = () => process.env;`, 'process'],
    ['a module of Node', `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`, 'node:fs'],
    ['a timer', `export const a = () => setTimeout(() => {}, 1);`, 'setTimeout'],
  ])('%s', (_, text, name) => {
    expect(check(text).join('\n')).toContain(name);
  });
  it('but not plain TypeScript', () => {
    expect(check(`export const a = (b: readonly number[]) => b.map(Math.sqrt);`)).toEqual([]);
  });
});

describe('the boundaries between files refuse', () => {
  let tree: string;
  let violated: string[];
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'xl-planted-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    };
    write('libs/domain/src/stars/a.ts', `import { b } from './b.ts';\nexport const a = () => b;`);
    write('libs/domain/src/stars/b.ts', `import { a } from './a.ts';\nexport const b = () => a;`);
    write('libs/domain/src/cycle/leaning.ts', `import pg from 'pg';\nexport const c = pg;`);
    for (const app of ['api', 'dashboard', 'judge']) {
      write(`apps/${app}/src/notice/index.ts`, `export { inner } from './inner.ts';`);
      write(`apps/${app}/src/notice/inner.ts`, `export const inner = 1;`);
      write(
        `apps/${app}/src/awards/reaching.ts`,
        `import { inner } from '../notice/inner.ts';\nexport const x = inner;`,
      );
      write(
        `apps/${app}/src/awards/knocking.ts`,
        `import { inner } from '../notice/index.ts';\nexport const y = inner;`,
      );
    }
    write(
      'libs/contract/package.json',
      JSON.stringify({ name: '@xinglou/contract', exports: { './schemas': './src/schemas.ts' } }),
    );
    write('libs/contract/src/schemas.ts', `export const heavy = 1; export type Heavy = number;`);
    write('apps/notice/src/page.ts', `import { heavy } from '@xinglou/contract/schemas';\nexport const page = heavy;`);
    write(
      'apps/notice/src/light.ts',
      `import type { Heavy } from '@xinglou/contract/schemas';\nexport type Light = Heavy;`,
    );
    write('node_modules/pg/package.json', JSON.stringify({ name: 'pg', main: 'index.js' }));
    write('node_modules/pg/index.js', `module.exports = {};`);
    write('package.json', JSON.stringify({ dependencies: { pg: '8' } }));
    mkdirSync(join(tree, 'node_modules/@xinglou'));
    symlinkSync('../../libs/contract', join(tree, 'node_modules/@xinglou/contract'));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['apps', 'libs', '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'],
      ],
      { cwd: tree, encoding: 'utf8' },
    );
    if (!stdout) throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
    };
    violated = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('a cycle of imports', () => {
    expect(violated.filter((one) => one.startsWith('no-cycles'))).not.toEqual([]);
  });
  it.each(['api', 'dashboard', 'judge'])('a feature of the %s reaching past another feature’s door', (app) => {
    expect(violated).toContain(
      `${app}-features-by-their-door: apps/${app}/src/awards/reaching.ts → apps/${app}/src/notice/inner.ts`,
    );
    expect(violated.join('\n')).not.toContain(`apps/${app}/src/awards/knocking.ts`);
  });
  it('a package in the domain', () => {
    expect(violated.join('\n')).toContain(
      'domain-without-packages: libs/domain/src/cycle/leaning.ts → node_modules/pg/',
    );
  });
  it('the server’s schemas in a page, but not their types', () => {
    expect(violated.filter((one) => one.startsWith('light-contract'))).toEqual([
      'light-contract: apps/notice/src/page.ts → libs/contract/src/schemas.ts',
    ]);
  });
});
