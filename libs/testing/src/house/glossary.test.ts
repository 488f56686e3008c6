import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('every code word of the glossary stands in the domain', () => {
  const here = fileURLToPath(new URL('../../../domain/src/', import.meta.url));
  const code = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${here}${name}`, 'utf8'))
    .join('\n');
  const glossary = readFileSync(new URL('../../../domain/glossary.md', import.meta.url), 'utf8');
  const words = [...glossary.matchAll(/`(\w+)`\s*\|$/gm)].map((m) => m[1] ?? '');
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});
