import { shellEn } from './en/shell.ts';
import { shellZh } from './zh/shell.ts';

export const shellTexts = { zh: shellZh, en: shellEn };
