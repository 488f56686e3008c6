import { toBase64url } from '@xinglou/client';
import { canonicalJson } from '@xinglou/proof';
import { keyHashOf, seal } from '@xinglou/proof/sealed';
import type { Device } from './db.ts';
import type { Photo, Sheet } from './item.ts';

/** A finished sheet as only the api can open it: small enough for a QR code, and of no use to whoever carries it. */
export async function sealedSheet(device: Device, { id, body }: Sheet): Promise<string> {
  const bytes = await small(new TextEncoder().encode(canonicalJson({ id, body })));
  return sealed(device, bytes);
}

/** A photo the same way, as it is: a picture packs no smaller. */
export const sealedPhoto = (device: Device, { bytes }: Photo): string => sealed(device, new Uint8Array(bytes));

const sealed = (device: Device, bytes: Uint8Array): string =>
  toBase64url(seal(keyHashOf(device.key), bytes, crypto.getRandomValues(new Uint8Array(12))));

/** The first byte tells the api whether the rest is deflated; older browsers cannot. */
async function small(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return Uint8Array.of(1, ...new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch {
    return Uint8Array.of(0, ...bytes);
  }
}
