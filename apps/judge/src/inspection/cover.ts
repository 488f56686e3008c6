/** A place of the picture that is made unrecognisable, in its own pixels: the middle of a square. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
const blocks = 3;

/** How large a finger covers, on this picture. */
export const sideOf = ({ width, height }: { width: number; height: number }): number => Math.max(width, height) / 10;

/** The square of a spot becomes nine blocks of one colour each: neither a face nor a number is left to be sharpened again. */
export function cover(canvas: HTMLCanvasElement, { x, y }: Spot): void {
  const pen = canvas.getContext('2d');
  const small = document.createElement('canvas');
  [small.width, small.height] = [blocks, blocks];
  const brush = small.getContext('2d');
  if (!pen || !brush) return;
  const side = sideOf(canvas);
  const left = Math.max(0, Math.min(canvas.width - side, x - side / 2));
  const top = Math.max(0, Math.min(canvas.height - side, y - side / 2));
  const [width, height] = [Math.min(side, canvas.width), Math.min(side, canvas.height)];
  brush.imageSmoothingQuality = 'high'; // of all that a block covers, not of a few points in it
  brush.drawImage(canvas, left, top, width, height, 0, 0, blocks, blocks);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, blocks, blocks, left, top, width, height);
  pen.imageSmoothingEnabled = true;
}

/** The picture, and over it every spot of every stroke: what is taken back is simply not drawn again. */
export function drawn(
  canvas: HTMLCanvasElement,
  picture: HTMLCanvasElement,
  strokes: readonly (readonly Spot[])[],
): void {
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  for (const spot of strokes.flat()) cover(canvas, spot);
}
