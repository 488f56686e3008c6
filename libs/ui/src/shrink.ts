const longSide = 1600;
const mostBytes = 300_000;
/** From good to barely enough; where that is still too heavy, the picture gets smaller. */
const qualities = [0.8, 0.65, 0.5];

/** A photo that was drawn anew: no place, no time, no maker; ≤ 1,600 px, ≤ 300 kB. */
export type BarePhoto = Blob & { readonly bare: true };

/** What cannot be drawn is never sent as it is, because the file of a camera tells where it was taken. */
export const shrink = async (file: Blob): Promise<BarePhoto> => packed(await upright(file));

/** The picture alone, upright, as large as it is sent. */
export async function upright(file: Blob): Promise<HTMLCanvasElement> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = scaled(whole, Math.min(1, longSide / Math.max(whole.width, whole.height)));
  whole.close();
  return canvas;
}

export async function packed(picture: HTMLCanvasElement): Promise<BarePhoto> {
  for (let scale = 1; scale * Math.max(picture.width, picture.height) >= 1; scale *= 0.75) {
    const canvas = scale === 1 ? picture : scaled(picture, scale);
    for (const quality of qualities) {
      const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (small && small.size <= mostBytes) return small as BarePhoto;
    }
  }
  throw new Error('This picture cannot be made small.');
}

function scaled(picture: ImageBitmap | HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is nothing to draw with.');
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
