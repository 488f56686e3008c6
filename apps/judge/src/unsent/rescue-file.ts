import { saveFile } from '@xinglou/ui';
import type { Device } from '../outbox/db.ts';
import type { Sheet } from '../outbox/item.ts';
import { sealedSheet } from '../outbox/sealed.ts';

/** Every unsent sheet, each sealed for the api alone: it may be sent by any messenger. */
export async function saveRescueFile(name: string, device: Device, sheets: readonly Sheet[]): Promise<void> {
  const sealed = await Promise.all(
    sheets.map(async (sheet) => ({ id: sheet.id, sealed: await sealedSheet(device, sheet) })),
  );
  const text = JSON.stringify({ format: 'xinglou-rescue-1', device: device.id, sheets: sealed });
  saveFile(new Blob([text], { type: 'application/json' }), `星楼备份 ${name} ${sheets.length}份.json`);
}
