import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const rows = readFileSync(`${root}SECURITY.md`, 'utf8')
  .split('## ASVS')[1]!
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('every promise of SECURITY.md has its test, which exists, or its reason', () => {
  const tests = ['apps', 'libs']
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`).flatMap((project) =>
        readdirSync(`${root}${folder}/${project}/`, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.test\.tsx?$/.test(name) && !/node_modules|dist/.test(name))
          .map((name) => readFileSync(`${root}${folder}/${project}/${name}`, 'utf8')),
      ),
    )
    .join('\n');
  expect(rows.length).toBeGreaterThan(30);
  const named = rows.flatMap(([, item, , shown = '']) =>
    shown.startsWith('reason: ') ? [] : [[item, [...shown.matchAll(/“([^”]+)”/g)].map((m) => m[1] ?? '')] as const],
  );
  expect(named.filter(([, names]) => names.length === 0)).toEqual([]);
  expect(named.flatMap(([item, names]) => names.filter((n) => !tests.includes(n)).map((n) => `${item}: ${n}`))).toEqual(
    [],
  );
});
