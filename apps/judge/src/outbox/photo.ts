import { sha256Bytes } from '@xinglou/proof';
import { itemsOf, kept, putItem } from './db.ts';
import type { BarePhoto } from '@xinglou/ui/shrink';

const coming = new Set<Promise<unknown>>();
/** A photo is being made smaller and kept. */
export function awaited(photo: Promise<unknown>): void {
  coming.add(photo);
  void photo.finally(() => coming.delete(photo));
}
/** Until every photo that was taken is where it belongs: what is finished before would go without it. */
export const photosKept = (): Promise<unknown> => Promise.all(coming);

/** Told to the page, which sends it when it can. */
export const photoTaken = 'xinglou-photo-taken';

/** Kept in the outbox under its digest, sent before the note or sheet that names it. */
export async function keepPhoto(photo: BarePhoto, owner: string): Promise<string> {
  const bytes = await photo.arrayBuffer();
  const id = sha256Bytes(new Uint8Array(bytes));
  await putItem({ kind: 'photo', id, owner, sealedAt: new Date().toISOString(), state: 'sealed', bytes });
  globalThis.dispatchEvent(new Event(photoTaken));
  return id;
}

/** Under which name a picture of the standard is kept for when there is no signal. */
export const examplePhotoKey = (sha: string): string => `photo ${sha}`;

/** The bytes of a photo as far as this phone has them: the owner's own that waits to be sent, or a kept example. */
export async function photoBytes(sha: string, owner?: string): Promise<ArrayBuffer | undefined> {
  if (owner === undefined) return kept<ArrayBuffer>(examplePhotoKey(sha));
  const held = (await itemsOf(owner)).find((i) => i.kind === 'photo' && i.id === sha);
  return held?.kind === 'photo' ? held.bytes : undefined;
}
