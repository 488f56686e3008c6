import type { ProblemTexts } from './problem-text.ts';
import { problemsEn } from './en/problems.ts';
import { problemsZh } from './zh/problems.ts';

export type Language = 'zh' | 'en';
export const problemTexts: Readonly<Record<Language, ProblemTexts>> = { zh: problemsZh, en: problemsEn };
