import { deskEn } from './en/desk.ts';
import { deskZh } from './zh/desk.ts';

export const deskTexts = { zh: deskZh, en: deskEn };
export type { DeskTexts } from './zh/desk.ts';
