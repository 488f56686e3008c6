import { rosterEn } from './en/roster.ts';
import { rosterZh } from './zh/roster.ts';

export const rosterTexts = { zh: rosterZh, en: rosterEn };
