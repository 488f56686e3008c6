import { toBase64url } from '@xinglou/client';
import { type Device, deviceOf, keepDevice } from './db.ts';

/** 32 bytes by chance, which plain http has too. */
export const newKey = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** The phone of this person; made when they come by password, known by its PIN when they were enrolled. */
export async function ownDevice(owner: string, newId: () => string): Promise<Device> {
  const known = await deviceOf(owner);
  if (known) return known;
  const device = { owner, id: newId(), key: newKey(), enrolled: false };
  await keepDevice(device);
  return device;
}
