import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// @ts-expect-error plain JavaScript: it must run before anything is installed
import * as plain from './results.mjs';

interface Count {
  name: string;
  passed: number;
  failed: number;
  failures: string[];
}
const { countProject, forgetResults, testedProjects } = plain as {
  countProject(root: string, project: string): Count;
  forgetResults(root: string): void;
  testedProjects(root: string): string[];
};

let root: string;
const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
};
const result = (passed: number, failed: number, broken: number, testResults: unknown[] = []) => ({
  success: failed + broken === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
  testResults,
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xl-results-'));
  write('apps/api/package.json', { scripts: { test: 'x' } });
  write('libs/domain/package.json', { scripts: { test: 'x' } });
  write('libs/silent/package.json', { scripts: {} });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('counts every project that has tests', () => {
  expect(testedProjects(root)).toEqual(['apps/api', 'libs/domain']);
  write('libs/domain/test-results/jest.json', result(12, 0, 0));
  expect(countProject(root, 'libs/domain')).toEqual({ name: 'libs/domain', passed: 12, failed: 0, failures: [] });
});

it('never takes a file or a project that could not run for a passed one', () => {
  expect(countProject(root, 'apps/api')).toMatchObject({ passed: 0, failed: 1 });
  const file = { name: `${root}/apps/api/src/a.test.ts`, status: 'failed', assertionResults: [] };
  write('apps/api/test-results/jest.json', result(3, 1, 1, [file]));
  expect(countProject(root, 'apps/api')).toMatchObject({
    passed: 3,
    failed: 2,
    failures: ['apps/api/src/a.test.ts could not run'],
  });
});

it('forgets the results of an earlier run, so that they are not counted again', () => {
  write('libs/domain/test-results/jest.json', result(12, 0, 0));
  forgetResults(root);
  expect(countProject(root, 'libs/domain')).toMatchObject({ passed: 0, failed: 1 });
});
