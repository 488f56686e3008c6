import type { PhotoStore } from '../photos/index.ts';
import { keepDrawing } from './demo-drawing.ts';

const colours = ['#A63D2F', '#2F7D4F', '#8A6D1D', '#57606A', '#4E6E8E', '#7A5C8E'];

/** Six drawn pictures of a building: invented, like everything in the demo. */
export async function loadPhotos(store: PhotoStore): Promise<string[]> {
  const digests: string[] = [];
  for (const [i, colour] of colours.entries()) {
    const windows = Array.from(
      { length: 24 },
      (_, w) =>
        `<rect x="${250 + (w % 4) * 80}" y="${120 + Math.floor(w / 4) * 80}" width="48" height="52" fill="#FBFAF7"/>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="640"><rect width="800" height="640" fill="#E8E4DA"/>
      <rect x="210" y="80" width="380" height="520" fill="${colour}"/>${windows.join('')}<rect x="${340 + i * 10}" y="530" width="80" height="70" fill="#1F2328"/></svg>`;
    digests.push(await keepDrawing(svg, store));
  }
  return digests;
}
