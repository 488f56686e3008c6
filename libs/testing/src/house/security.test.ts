import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tests = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`).flatMap((project) =>
      readdirSync(`${root}${folder}/${project}/`, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.test\.tsx?$/.test(name) && !/node_modules|dist/.test(name))
        .map((name) => readFileSync(`${root}${folder}/${project}/${name}`, 'utf8')),
    ),
  )
  .join('\n');
const rowsOf = (file: string, row: RegExp): string[][] =>
  readFileSync(`${root}${file}`, 'utf8')
    .split('\n')
    .filter((line) => row.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

it.each<[string, string, RegExp, number, number]>([
  ['every promise of SECURITY.md', 'SECURITY.md', /^\| \d+\.\d/, 3, 30],
  ['every channel of adr/0013', 'libs/domain/adr/0013-who-wrote-a-note.md', /^\| A\d/, 4, 20],
])('%s has its test, which exists, or its reason', (_, file, row, column, atLeast) => {
  const rows = rowsOf(file, row);
  expect(rows.length).toBeGreaterThanOrEqual(atLeast);
  const named = rows.map((cells): [string, string, string[]] => {
    const shown = cells[column] ?? '';
    return [cells[1] ?? '', shown, [...shown.matchAll(/“([^”]+)”/g)].map((m) => m[1] ?? '')];
  });
  expect(named.filter(([, shown, names]) => names.length === 0 && !/(reason|limit): /.test(shown))).toEqual([]);
  expect(
    named.flatMap(([item, , names]) => names.filter((n) => !tests.includes(n)).map((n) => `${item}: ${n}`)),
  ).toEqual([]);
});
