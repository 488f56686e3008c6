import { phoneEn } from './en/phone.ts';
import { phoneShellEn } from './en/phone-shell.ts';
import { phoneZh } from './zh/phone.ts';
import { phoneShellZh } from './zh/phone-shell.ts';

export const phoneTexts = {
  zh: { ...phoneZh, shell: phoneShellZh },
  en: { ...phoneEn, shell: phoneShellEn },
};
export type PhoneTexts = typeof phoneTexts.zh;
