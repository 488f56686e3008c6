import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './processes.mjs';
import { Stop } from './say.mjs';

/**
 * Does node_modules hold what package-lock.json asks for? Compared by content: times say nothing after a checkout.
 * What is optional may be missing (other platforms' binaries); what is there must have the locked version.
 */
export function installed(root) {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, hidden))) return false;
  const wanted = packages('package-lock.json');
  const present = packages(hidden);
  for (const [path, { version, link, optional, devOptional, peer }] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) continue;
    const found = present[path];
    if (!found && (optional || devOptional || peer)) continue;
    if (!found || (!link && found.version !== version) || !existsSync(join(root, path))) return false;
  }
  return true;
}

export async function install(root) {
  const npm = process.env.npm_execpath;
  const own = npm && basename(npm).startsWith('npm-cli');
  // Build and test tools are devDependencies: NODE_ENV=production must not leave them out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { NODE_ENV: _, ...env } = process.env;
  try {
    await run(own ? process.execPath : 'npm', own ? [npm, ...args] : args, {
      cwd: root,
      env,
      shell: !own && process.platform === 'win32',
    });
  } catch (error) {
    throw new Stop(
      `${tail(error.said)}\n依赖安装失败，请检查网络后重试。 npm ci failed: check the network and try again.`,
    );
  }
}

export const tail = (text = '', lines = 40) => text.trimEnd().split('\n').slice(-lines).join('\n');
