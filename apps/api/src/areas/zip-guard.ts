import { inflateRawSync } from 'node:zlib';
import { Problem } from '../platform/index.ts';

const mostEntries = 200;
const mostUnpacked = 50 * 1024 * 1024;
const central = 0x02014b50;
const end = 0x06054b50;

/**
 * Walks the archive's directory and unpacks each entry with a limit before any reader sees it: no library protects against a
 * zip bomb, and the sizes that an archive declares may be lies.
 */
export function guardZip(file: Buffer): void {
  const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || file.length < at + 22 || file.readUInt32LE(at) !== end) throw new Problem('import-broken');
  const entries = file.readUInt16LE(at + 10);
  if (entries > mostEntries) throw new Problem('import-bomb');
  let cursor = file.readUInt32LE(at + 16);
  let unpacked = 0;
  for (let i = 0; i < entries; i += 1) {
    if (cursor + 46 > file.length || file.readUInt32LE(cursor) !== central) throw new Problem('import-broken');
    const method = file.readUInt16LE(cursor + 10);
    const packed = file.readUInt32LE(cursor + 20);
    const local = file.readUInt32LE(cursor + 42);
    if (local + 30 > file.length) throw new Problem('import-broken');
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    unpacked += sizeOf(file.subarray(start, start + packed), method, mostUnpacked - unpacked);
    cursor += 46 + file.readUInt16LE(cursor + 28) + file.readUInt16LE(cursor + 30) + file.readUInt16LE(cursor + 32);
  }
}

function sizeOf(data: Buffer, method: number, left: number): number {
  if (method === 0) return data.length;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    throw new Problem((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'import-bomb' : 'import-broken');
  }
}
