import sharp from 'sharp';

/** A photo of noise, another one for every number: it stays large when it is written anew. */
export function aPhoto(number: number, side = 200): Promise<Buffer> {
  let state = number;
  const pixels = Buffer.from(
    Array.from({ length: side * side * 3 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24),
  );
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
}
