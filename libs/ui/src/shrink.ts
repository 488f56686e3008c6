const longSide = 1600;
const mostBytes = 300_000;
/** From good to barely enough; where that is still too heavy, the picture gets smaller. */
const qualities = [0.8, 0.65, 0.5];

/**
 * The picture alone, drawn anew: no place, no time, no maker, upright, long side ≤ 1,600 px, ≤ 300 kB. What cannot be drawn is
 * never sent as it is, because the file of a camera tells where it was taken.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = whole;
  for (let side = Math.min(longSide, Math.max(width, height)); side >= 1; side *= 0.75) {
    const scale = side / Math.max(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) break;
    pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (small && small.size <= mostBytes) return small;
    }
  }
  throw new Error('This picture cannot be made small.');
}
