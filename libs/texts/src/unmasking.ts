import { unmaskingEn } from './en/unmasking.ts';
import { unmaskingZh } from './zh/unmasking.ts';

export const unmaskingTexts = { zh: unmaskingZh, en: unmaskingEn };
export type { UnmaskingTexts } from './zh/unmasking.ts';
