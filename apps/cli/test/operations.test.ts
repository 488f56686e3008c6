import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(process.cwd(), '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('OPERATIONS.md');
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''))];

it('names only commands that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = all(page + read('README.md'), /npm run (?:--silent )?(\w+(?::\w+)?)/g);
  expect(named).toEqual(expect.arrayContaining(['backup', 'restore', 'vault:keys']));
  expect(named.filter((name) => !scripts[name])).toEqual([]);
});

it('lists every setting that the composition passes on, and none that nobody reads', () => {
  const listed = all(page.slice(page.indexOf('## Environment')), /`([A-Z][A-Z_]+)`/g);
  const { services } = parse(read('docker-compose.yml')) as { services: Record<string, { environment: object }> };
  expect(Object.keys(services['api']?.environment ?? {}).filter((name) => !listed.includes(name))).toEqual([]);
  const code = ['apps/api/src/platform/settings.ts', 'apps/cli/start/run.mjs', 'apps/cli/start/backups.mjs']
    .map(read)
    .join('\n');
  expect(listed.filter((name) => !code.includes(name))).toEqual([]);
});

it('speaks of exit codes, problems and metrics as the code does', () => {
  expect(read('apps/api/src/main.ts')).toContain('process.exit(78)');
  const metrics = read('apps/api/src/platform/metrics.ts');
  expect(
    all(page, /(xinglou_\w+?)(?:_count)?[ {`]/g).filter((name) => !metrics.includes(name.replace(/_count$/, ''))),
  ).toEqual([]);
});
