import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The projects that have tests, as folders below the root. */
export function testedProjects(root) {
  return ['apps', 'libs'].flatMap((shelf) =>
    readdirSync(join(root, shelf))
      .map((name) => `${shelf}/${name}`)
      .filter((path) => {
        const file = join(root, path, 'package.json');
        return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.test;
      }),
  );
}

export function forgetResults(root) {
  for (const project of testedProjects(root))
    rmSync(join(root, project, 'test-results'), { recursive: true, force: true });
}

/** A file of tests that could not even run counts as one failure, and so does a project that left no results. */
export function countProject(root, project) {
  let result;
  try {
    result = JSON.parse(readFileSync(join(root, project, 'test-results/jest.json'), 'utf8'));
  } catch {
    return { name: project, passed: 0, failed: 1, failures: ['did not run 没有运行'] };
  }
  const failures = result.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
    return failed.length > 0 || file.status !== 'failed'
      ? failed
      : [`${file.name.replace(`${root}/`, '')} could not run`];
  });
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { name: project, passed: result.numPassedTests, failed: failed || (result.success ? 0 : 1), failures };
}
