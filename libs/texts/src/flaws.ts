import type { Flaw, FlawCode } from '@xinglou/domain';
import { flawsEn } from './en/flaws.ts';
import { fill } from './fill.ts';
import type { Language } from './problems.ts';
import { flawsZh } from './zh/flaws.ts';

export const flawTexts: Readonly<Record<Language, Readonly<Record<FlawCode, string>>>> = { zh: flawsZh, en: flawsEn };

export const flawInWords = ({ code, params }: Flaw, language: Language): string =>
  fill(flawTexts[language][code], params);

/** Flaws of one thing, in one breath. */
export const flawsInWords = (flaws: readonly Flaw[], language: Language): string =>
  flaws.map((flaw) => flawInWords(flaw, language)).join(language === 'zh' ? '；' : '; ');

/** What a sentence needs; a flaw is written in the reader's language. */
export type Wording = Readonly<Record<string, string | number | Flaw | readonly Flaw[]>>;
export const worded = (params: Wording, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? flawsInWords(Array.isArray(value) ? value : [value as Flaw], language) : value,
    ]),
  );
