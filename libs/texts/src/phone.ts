import { phoneDayEn } from './en/phone-day.ts';
import { phoneEn } from './en/phone.ts';
import { phoneSheetEn } from './en/phone-sheet.ts';
import { phoneInspectionEn } from './en/phone-inspection.ts';
import { phoneShellEn } from './en/phone-shell.ts';
import { phoneDayZh } from './zh/phone-day.ts';
import { phoneZh } from './zh/phone.ts';
import { phoneSheetZh } from './zh/phone-sheet.ts';
import { phoneInspectionZh } from './zh/phone-inspection.ts';
import { phoneShellZh } from './zh/phone-shell.ts';

export const phoneTexts = {
  zh: { ...phoneZh, shell: phoneShellZh, sheet: phoneSheetZh, day: phoneDayZh, inspecting: phoneInspectionZh },
  en: { ...phoneEn, shell: phoneShellEn, sheet: phoneSheetEn, day: phoneDayEn, inspecting: phoneInspectionEn },
};
export type PhoneTexts = typeof phoneTexts.zh;
