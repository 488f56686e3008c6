import { sha256Bytes } from '@xinglou/proof';
import sharp, { type OverlayOptions } from 'sharp';
import type { PhotoStore } from '../photos/index.ts';
import { sql } from '../platform/index.ts';

/** A drawing of the demo's, kept as a photo that somebody has sent; its digest. */
export async function keepDrawing(svg: string, store: PhotoStore, labels: OverlayOptions[] = []): Promise<string> {
  const { data, info } = await sharp(Buffer.from(svg))
    .composite(labels)
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const sha256 = sha256Bytes(data);
  await store.put(sha256, data);
  await sql('insert into photo (sent_sha256, stored_sha256, width, height, bytes) values ($1, $1, $2, $3, $4)', [
    sha256,
    info.width,
    info.height,
    data.length,
  ]);
  return sha256;
}
