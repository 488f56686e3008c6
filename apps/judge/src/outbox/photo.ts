import { sha256Bytes } from '@xinglou/proof';
import { putItem } from './db.ts';

const longSide = 1600;

/** Made small and bare on the phone, kept in the outbox under its digest, sent before the note or sheet that names it. */
export async function takePhoto(file: Blob, owner: string): Promise<string> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.75));
  const bytes = await (small ?? file).arrayBuffer();
  const id = sha256Bytes(new Uint8Array(bytes));
  await putItem({ kind: 'photo', id, owner, sealedAt: new Date().toISOString(), state: 'sealed', bytes });
  return id;
}
