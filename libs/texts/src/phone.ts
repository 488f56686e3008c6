import { phoneEn } from './en/phone.ts';
import { phoneZh } from './zh/phone.ts';

export const phoneTexts = { zh: phoneZh, en: phoneEn };
export type { PhoneTexts } from './zh/phone.ts';
