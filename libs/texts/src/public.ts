import { publicEn } from './en/public.ts';
import { publicZh } from './zh/public.ts';

export const publicTexts = { zh: publicZh, en: publicEn };
export type { PublicTexts } from './zh/public.ts';
