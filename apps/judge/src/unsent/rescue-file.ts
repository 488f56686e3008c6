import type { Device } from '../outbox/db.ts';
import type { Sheet } from '../outbox/item.ts';
import { sealedSheet } from '../outbox/sealed.ts';

/** Every unsent sheet, each sealed for the api alone: it may be sent by any messenger. */
export async function saveRescueFile(name: string, device: Device, sheets: readonly Sheet[]): Promise<void> {
  const sealed = await Promise.all(
    sheets.map(async (sheet) => ({ id: sheet.id, sealed: await sealedSheet(device, sheet) })),
  );
  const text = JSON.stringify({ format: 'xinglou-rescue-1', device: device.id, sheets: sealed });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `星楼备份 ${name} ${sheets.length}份.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
