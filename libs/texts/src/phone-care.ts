import { phoneCareEn } from './en/phone-care.ts';
import { phoneCareZh } from './zh/phone-care.ts';

export const phoneCareTexts = { zh: phoneCareZh, en: phoneCareEn };
export type { PhoneCareTexts } from './zh/phone-care.ts';
