import { phoneEn } from './en/phone.ts';
import { phoneSheetEn } from './en/phone-sheet.ts';
import { phoneShellEn } from './en/phone-shell.ts';
import { phoneZh } from './zh/phone.ts';
import { phoneSheetZh } from './zh/phone-sheet.ts';
import { phoneShellZh } from './zh/phone-shell.ts';

export const phoneTexts = {
  zh: { ...phoneZh, shell: phoneShellZh, sheet: phoneSheetZh },
  en: { ...phoneEn, shell: phoneShellEn, sheet: phoneSheetEn },
};
export type PhoneTexts = typeof phoneTexts.zh;
