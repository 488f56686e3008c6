import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tail } from './install.mjs';
import { run } from './processes.mjs';
import { Stop } from './say.mjs';

const passed = new Set(['dist', 'node_modules', 'test-results', '.eslintcache']);
const stamp = '.nx/xinglou-build';

/** Everything that was built is there and no file has changed since: nx need not be asked. */
export function built(root) {
  const file = join(root, stamp);
  if (!existsSync(file)) return false;
  return projects(root).every((project) => isBuilt(root, project)) && readFileSync(file, 'utf8') === fingerprint(root);
}

export async function build(root) {
  const print = fingerprint(root); // before: a file saved during the build is built next time
  try {
    await nx(root, ['run-many', '-t', 'build']);
  } catch (error) {
    throw new Stop(`${tail(error.said, 80)}\n构建失败。 The build failed.`);
  }
  mkdirSync(join(root, '.nx'), { recursive: true });
  writeFileSync(join(root, stamp), print);
}

/** NODE_ENV changes what vite builds, and nx's cache does not look at it: the build is always the same one. */
function nx(root, args) {
  const { NODE_ENV: _, ...env } = process.env;
  return run(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args, '--output-style=static'], {
    cwd: root,
    env: { ...env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
  });
}

function projects(root) {
  return ['apps', 'libs'].flatMap((shelf) =>
    readdirSync(join(root, shelf))
      .map((name) => join(shelf, name))
      .filter((path) => existsSync(join(root, path, 'package.json'))),
  );
}

function isBuilt(root, project) {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, project, 'package.json'), 'utf8'));
  const proofs = ['main.js', 'index.js', 'index.html'].map((name) => join(root, project, 'dist', name));
  return !scripts.build || proofs.some((file) => existsSync(file));
}

/** Names, sizes and times of all source files: enough to see an edit, and 30 ms for the whole project. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const look = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${Math.floor(mtimeMs / 1000)} ${size}\n`); // whole seconds: image layers keep no more
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ))
      if (passed.has(entry.name)) continue;
      else if (entry.isDirectory()) walk(`${folder}/${entry.name}`);
      else if (entry.isFile()) look(`${folder}/${entry.name}`);
  };
  for (const folder of ['apps', 'libs']) walk(folder);
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json']) look(file);
  return hash.digest('hex');
}
