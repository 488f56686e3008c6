// jest does not transform what globalSetup imports: sources are written as JavaScript beside jest's own cache and imported from there.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Imports a TypeScript entry of the workspace whose own relative imports stay within its folder. */
export async function build(entry) {
  const folder = dirname(join(root, entry));
  const home = join(root, 'node_modules/.cache/xinglou', String(process.pid));
  const out = join(home, relative(root, folder));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const { code } = transformSync(readFileSync(join(folder, name), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true },
      module: { type: 'es6' },
    });
    writeFileSync(join(out, name.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  return import(pathToFileURL(join(out, entry.split('/').at(-1).replace(/\.ts$/, '.js'))).href);
}
