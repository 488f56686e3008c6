import type { Device } from '../outbox/db.ts';
import type { OutboxItem, Photo, Sheet } from '../outbox/item.ts';
import { sealedPhoto, sealedSheet } from '../outbox/sealed.ts';

/** What a messenger still carries once it is sealed and written as letters: 16 MB. */
const mostPhotoBytes = 12_000_000;

export interface Rescue {
  readonly sheets: readonly Sheet[];
  readonly photos: readonly Photo[];
  /** Photos that did not fit; they stay on the phone like everything else. */
  readonly left: number;
}

/** Every unsent sheet, and as many unsent photos as fit, those of the unsent sheets first. */
export function toRescue(items: readonly OutboxItem[]): Rescue {
  const waiting = items.filter((i) => i.state === 'sealed' || i.state === 'refused');
  const sheets = waiting.filter((i) => i.kind === 'sheet');
  const named = new Set(sheets.flatMap((s) => s.body.items.flatMap((i) => i.photos ?? [])));
  const all = waiting.filter((i) => i.kind === 'photo');
  let room = mostPhotoBytes;
  const photos = [...all.filter((p) => named.has(p.id)), ...all.filter((p) => !named.has(p.id))].filter((p) => {
    const fits = p.bytes.byteLength <= room;
    if (fits) room -= p.bytes.byteLength;
    return fits;
  });
  return { sheets, photos, left: all.length - photos.length };
}

/** Each sealed for the api alone: it may be sent by any messenger. */
export async function rescueText(device: Device, { sheets, photos }: Rescue): Promise<string> {
  const sealed = await Promise.all(
    sheets.map(async (sheet) => ({ id: sheet.id, sealed: await sealedSheet(device, sheet) })),
  );
  const pictures = photos.map((photo) => ({ sha256: photo.id, sealed: sealedPhoto(device, photo) }));
  return JSON.stringify({ format: 'xinglou-rescue-1', device: device.id, sheets: sealed, photos: pictures });
}
