import { createRequire } from 'node:module';
import type { Standard } from '@xinglou/domain';
import sharp from 'sharp';
import type { PhotoStore } from '../photos/index.ts';
import { keepDrawing } from './demo-drawing.ts';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const box = (x: number, y: number, w: number, h: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="${fill}" stroke="#1F2328" stroke-width="3"/>`;
const stairs = Array.from({ length: 6 }, (_, i) => box(60 + i * 80, 380 - i * 50, 540 - i * 80, 50, '#E8E4DA')).join(
  '',
);
const boxes = box(110, 318, 70, 60, '#C9971C') + box(185, 336, 50, 42, '#8A6D1D');
const door = box(210, 90, 220, 330, '#2F7D4F') + box(250, 120, 140, 40, '#FBFAF7');
const board = box(110, 90, 420, 280, '#FBFAF7');
const sheets = (n: number) =>
  Array.from({ length: n }, (_, i) => box(135 + (i % 4) * 96, 115 + Math.floor(i / 4) * 125, 76, 100, '#D8D4CB')).join(
    '',
  );
const bed = box(90, 330, 460, 70, '#8A6D1D');
const plants = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `<circle cx="${135 + i * 62}" cy="300" r="34" fill="#2F7D4F" stroke="#1F2328" stroke-width="3"/>`,
  ).join('');

/** Four pairs, drawn: never a real staircase, never a person. */
const drawings = {
  'hygiene.clutter': { full: stairs, half: stairs + boxes },
  'fireSecurity.evacuation': { full: door, half: door + box(400, 340, 90, 80, '#C9971C') },
  'publicity.noticeBoard': { full: board + sheets(8), half: board + sheets(3) },
  'hygiene.greenery': { full: bed + plants(7), half: bed + plants(3) },
} as const satisfies Readonly<Record<string, { readonly full: string; readonly half: string }>>;

/** The standard with pictures of full and half marks, each labelled 演示数据. */
export async function withExamples(standard: Standard, store: PhotoStore): Promise<Standard> {
  const label = await labelled('演示数据 示意图');
  const stored = new Map<string, { fullPhoto: string; halfPhoto: string }>();
  for (const [item, { full, half }] of Object.entries(drawings))
    stored.set(item, { fullPhoto: await photo(full, label, store), halfPhoto: await photo(half, label, store) });
  return {
    ...standard,
    dimensions: standard.dimensions.map((d) => ({ ...d, items: d.items.map((i) => ({ ...i, ...stored.get(i.key) })) })),
  };
}

/** What an inspector saw and what was done about it, by dimension; where nothing is drawn there was no photo. */
export async function foundPhotos(store: PhotoStore): Promise<FoundPhotos> {
  const [before, after] = [await labelled('演示数据 整改前'), await labelled('演示数据 整改后')];
  const found = new Map<string, { before: string; after: string }>();
  for (const item of ['hygiene.clutter', 'fireSecurity.evacuation', 'publicity.noticeBoard'] as const) {
    const { full, half } = drawings[item];
    const [dimension = ''] = item.split('.');
    found.set(dimension, { before: await photo(half, before, store), after: await photo(full, after, store) });
  }
  return found;
}
export type FoundPhotos = ReadonlyMap<string, { readonly before: string; readonly after: string }>;

const labelled = (text: string): Promise<Buffer> =>
  sharp({ text: { text, font: 'Noto Sans SC 22', fontfile: font, rgba: true } })
    .png()
    .toBuffer();

const photo = (drawing: string, label: Buffer, store: PhotoStore): Promise<string> =>
  keepDrawing(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#F3F0E8"/>${drawing}</svg>`,
    store,
    [{ input: label, left: 16, top: 430 }],
  );
