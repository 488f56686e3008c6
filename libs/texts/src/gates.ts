import { gatesEn } from './en/gates.ts';
import type { Language } from './problems.ts';
import { type GateTexts, gatesZh } from './zh/gates.ts';

export const gateTexts: Readonly<Record<Language, GateTexts>> = { zh: gatesZh, en: gatesEn };
export type { GateTexts };
