import type { Metadata, ResizeOptions } from 'sharp';
import { Problem } from '../platform/index.ts';

const mostPixels = 50_000_000;
const longSide = 1600;
/** 暗访照片: 4:3, as most cameras take them. What sticks out beyond it is cut off: a phone’s own shape and size would tell whose it is. */
const shortSide = 1200;
const taken = new Set(['jpeg', 'png', 'webp']);

/** Loaded with the first photo: the server is ready sooner and smaller. */
let loading: ReturnType<typeof load> | undefined;
const decoder = () => (loading ??= load());
async function load() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  return sharp;
}

export interface CleanPhoto {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Kinds of image that we know and do not take, by their first bytes. */
function isOtherImage(file: Buffer): boolean {
  const head = file.subarray(0, 600).toString('latin1');
  return (
    /^GIF8|^%PDF|^BM|^II\*|^MM\0\*/.test(head) ||
    /ftyp(hei|hev|mif|avi)/.test(head.slice(0, 16)) ||
    /<svg[\s>]/i.test(head)
  );
}

/** Decoded, turned upright, made small and written anew: nothing of the camera, the place or a hidden trailer is left. */
export async function cleanPhoto(file: Buffer, oneFrame = false): Promise<CleanPhoto> {
  if (isOtherImage(file)) throw new Problem('image-type-not-allowed');
  const sharp = await decoder();
  const meta = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Problem('not-an-image');
    });
  if (!taken.has(meta.format)) throw new Problem('image-type-not-allowed');
  const pixels = meta.width * meta.height;
  if (pixels > mostPixels) throw new Problem('image-too-many-pixels', { pixels });
  try {
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels, failOn: 'truncated' })
      .rotate()
      .resize(oneFrame ? frameOf(meta) : { width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new Problem('image-broken');
  }
}

/** One size for all, upright or lying. */
function frameOf({ autoOrient: { width, height } }: Metadata): ResizeOptions {
  const [w, h] = height > width ? [shortSide, longSide] : [longSide, shortSide];
  return { width: w, height: h, fit: 'cover' };
}

export const narrowed = async (file: Buffer, width: number): Promise<Buffer> =>
  (await decoder())(file)
    .resize({ width: Math.min(width, longSide), withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer();
