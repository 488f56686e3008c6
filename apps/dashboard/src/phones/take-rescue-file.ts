import { ProblemError, fromBase64url } from '@xinglou/client';
import { type ScoreSheetReceipt, routes } from '@xinglou/contract';
import { api } from '../shell/api.ts';

interface RescueFile {
  readonly device: string;
  readonly sheets: readonly { readonly id: string; readonly sealed: string }[];
  /** Absent in files of the first release. */
  readonly photos?: readonly { readonly sha256: string; readonly sealed: string }[];
}
export type Outcome<T> = { readonly taken: T } | { readonly refused: string };
export interface Rescued {
  readonly sheets: readonly Outcome<ScoreSheetReceipt>[];
  readonly photos: readonly Outcome<unknown>[];
}

/** What a phone saved, or null: another file, or one that was cut short on its way. */
function readRescueFile(text: string): RescueFile | null {
  try {
    const file = JSON.parse(text) as Partial<RescueFile> & { format?: unknown };
    const sound = file.format === 'xinglou-rescue-1' && typeof file.device === 'string' && Array.isArray(file.sheets);
    return sound ? (file as RescueFile) : null;
  } catch {
    return null;
  }
}

/** 备份文件: each sheet and photo in it is taken as if the judge's own phone had sent it; twice is once. Null where it cannot be read. */
export async function takeRescueFile(text: string, noAnswer: string): Promise<Rescued | null> {
  const file = readRescueFile(text);
  if (!file) return null;
  const { device } = file;
  const tried = <T>(sending: Promise<T>): Promise<Outcome<T>> =>
    sending.then(
      (taken) => ({ taken }),
      (error: unknown) => ({ refused: error instanceof ProblemError ? error.problem.detail : noAnswer }),
    );
  const sheets: Outcome<ScoreSheetReceipt>[] = [];
  for (const { id, sealed } of file.sheets)
    sheets.push(await tried(api.call(routes.submitSealedSheet, { params: { id }, body: { device, sealed } })));
  const photos: Outcome<unknown>[] = [];
  for (const { sha256, sealed } of file.photos ?? []) {
    const raw = new Blob([fromBase64url(sealed)], { type: 'application/octet-stream' });
    photos.push(await tried(api.call(routes.putSealedPhoto, { params: { sha256 }, query: { device }, raw })));
  }
  return { sheets, photos };
}
