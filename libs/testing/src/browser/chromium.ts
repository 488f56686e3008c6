import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const load = createRequire(import.meta.url);

export interface Chromium {
  readonly path: string;
  /** Folders of shared libraries that the machine may lack; used only when a plain start fails for want of them. */
  libraries(): Promise<string>;
}

/** CHROMIUM_PATH, else the one that npm brought (the same everywhere), else the system's. Never none: a skipped browser test proves nothing. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return plain(given);
  }
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await packedChromium() : undefined;
  if (packed) return packed;
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'])
    if (existsSync(path)) return plain(path);
  throw new Error('No Chromium: set CHROMIUM_PATH to one, the browser tests are part of the tests.');
}

const plain = (path: string): Chromium => ({
  path,
  libraries: () => Promise.reject(new Error(`${path} lacks shared libraries of the system.`)),
});

async function packedChromium(): Promise<Chromium | undefined> {
  let bin: string;
  let version: string;
  try {
    const home = resolve(dirname(load.resolve('@sparticuz/chromium')), '../..');
    bin = join(home, 'bin');
    ({ version } = load(join(home, 'package.json')) as { version: string });
  } catch {
    return undefined;
  }
  const shelf = ownFolder(join(tmpdir(), `xinglou-chromium-${version}-${process.getuid?.() ?? 0}`));
  const path = join(shelf, 'chromium');
  await once(path, (half) =>
    pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(half, { mode: 0o700 }),
    ),
  );
  return {
    path,
    libraries: async () => {
      const folder = join(shelf, 'libraries');
      await once(folder, (half) => untar(join(bin, 'al2023.tar.br'), half));
      return join(folder, 'lib');
    },
  };
}

/** Unpacked beside its place and renamed: two runs at once never start half a browser. */
async function once(path: string, make: (half: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  const half = `${path}.${process.pid}`;
  await make(half);
  try {
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(path)) throw error;
  }
}

/** By a file between: fed through a pipe, tar leaves as soon as it has seen the end, which the feeding side takes for a fault. */
async function untar(file: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const whole = `${folder}.tar`;
  try {
    await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(whole));
    await promisify(execFile)('tar', ['-x', '-C', folder, '-f', whole]);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** In a shared temporary folder somebody else could have put a program there: only our own folder is used. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(folder);
  if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0))
    throw new Error(`${folder} belongs to somebody else; set CHROMIUM_PATH.`);
  return folder;
}
