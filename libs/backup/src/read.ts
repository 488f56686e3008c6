import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { ageMagic, opened } from './age.ts';
import { BadBackup } from './bad-backup.ts';
import {
  type Content,
  type Header,
  type Manifest,
  contentOf,
  formatVersion,
  headerName,
  isHeader,
  manifestName,
} from './format.ts';

export interface Visitor {
  begin?(header: Header): Promise<void>;
  /** A piece of what the manifest knows by this name; the pieces come in order. */
  piece?(content: string, bytes: Buffer): Promise<void>;
}
export interface ReadOptions {
  readonly file: string;
  readonly passphrase?: string | undefined;
  /** The migrations that this version knows. */
  readonly known: readonly string[];
}
export interface BackupRead {
  readonly header: Header;
  readonly manifest: Manifest;
}

/**
 * Reads a backup to its end and proves it on the way: that it is ours, not newer than we are, whole, and every digest right.
 * @throws BadBackup
 */
export async function readBackup(options: ReadOptions, visitor: Visitor = {}): Promise<BackupRead> {
  const found = new Map<string, { hash: Hash; bytes: number }>();
  let header: Header | undefined;
  let manifest: Manifest | undefined;
  for await (const [name, bytes] of entriesOf(options)) {
    if (manifest) throw new BadBackup('damaged', '清单之后还有内容 something follows the manifest');
    if (name === manifestName) {
      manifest = parsed(bytes) as Manifest;
      continue;
    }
    if (!header) {
      header = asHeader(name, bytes, options.known);
      await visitor.begin?.(header);
    }
    const content = contentOf(name);
    const sum = found.get(content) ?? { hash: createHash('sha256'), bytes: 0 };
    sum.hash.update(bytes);
    sum.bytes += bytes.length;
    found.set(content, sum);
    if (name !== headerName) await visitor.piece?.(content, bytes);
  }
  if (!header) throw new BadBackup('foreign');
  if (!manifest) throw new BadBackup('damaged', '没有清单 the manifest is missing');
  compare(manifest.contents, found);
  return { header, manifest };
}

function asHeader(name: string, bytes: Buffer, known: readonly string[]): Header {
  if (name !== headerName) throw new BadBackup('foreign');
  const header = parsed(bytes);
  if (!isHeader(header)) throw new BadBackup('foreign');
  if (header.format > formatVersion) throw new BadBackup('newer');
  const strange = header.migrations.find((migration) => !known.includes(migration));
  if (strange) throw new BadBackup('newer', strange);
  return header;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadBackup('damaged');
  }
}

const empty = createHash('sha256').digest('hex');
function compare(wanted: Readonly<Record<string, Content>>, found: ReadonlyMap<string, { hash: Hash; bytes: number }>) {
  for (const name of found.keys()) if (!wanted[name]) throw new BadBackup('damaged', name);
  for (const [name, { bytes, sha256 }] of Object.entries(wanted)) {
    const sum = found.get(name);
    if ((sum?.bytes ?? 0) !== bytes || (sum?.hash.digest('hex') ?? empty) !== sha256)
      throw new BadBackup('damaged', name);
  }
}

async function* entriesOf({ file, passphrase }: ReadOptions): AsyncGenerator<[string, Buffer]> {
  const plain = await unwrapped(file, passphrase);
  const tar = extract();
  // To the last byte: gzip's own sum stands behind the end of the archive, where the loop below no longer looks.
  const whole = pipeline(plain, createGunzip(), tar);
  whole.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const parts: Buffer[] = [];
      for await (const part of entry as AsyncIterable<Buffer>) parts.push(part);
      yield [entry.header.name, Buffer.concat(parts)];
    }
    await whole;
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup('damaged', error instanceof Error ? error.message : '');
  }
}

async function unwrapped(file: string, passphrase: string | undefined): Promise<Readable> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
  await handle.close();
  const head = buffer.subarray(0, bytesRead);
  const stream = createReadStream(file);
  if (head.toString('latin1').startsWith(ageMagic)) return opened(stream, passphrase);
  if (head[0] === 0x1f && head[1] === 0x8b) return stream;
  throw new BadBackup('foreign');
}
