import { gatesEn } from './en/gates.ts';
import type { Language } from './problems.ts';
import { type GateTexts, gatesZh } from './zh/gates.ts';

export const gateTexts: Readonly<Record<Language, GateTexts>> = { zh: gatesZh, en: gatesEn };
export type { GateTexts };

/** {name} in a sentence stands for a parameter. */
export const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
