import { backupsEn } from './en/backups.ts';
import { backupsZh } from './zh/backups.ts';

export const backupsTexts = { zh: backupsZh, en: backupsEn };
export type { BackupsTexts } from './zh/backups.ts';
