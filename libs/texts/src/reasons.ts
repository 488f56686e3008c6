import type { Reason } from '@xinglou/domain';
import { reasonsEn } from './en/reasons.ts';
import type { Language } from './problems.ts';
import { type ReasonTexts, type ReasonWords, reasonsZh } from './zh/reasons.ts';

const texts: Readonly<Record<Language, ReasonTexts>> = { zh: reasonsZh, en: reasonsEn };
const between: Readonly<Record<Language, readonly [string, string]>> = { zh: ['；', '，'], en: ['; ', ', '] };
/** What follows the total in one breath: 终评分 85.3，四星，高出四星线 5.3 分，明确. */
const inOneBreath: readonly Reason['kind'][] = ['line', 'below-lines', 'certain', 'borderline', 'panel'];

/** 8530 → 85.3, 7995 → 79.95: as many digits as decide a star, without a sign. */
export function pointsOf(hundredths: number): string {
  const whole = Math.abs(hundredths);
  const decimals = String(whole % 100).padStart(2, '0');
  return `${(whole - (whole % 100)) / 100}.${decimals.endsWith('0') ? decimals[0]! : decimals}`;
}

/** One clause of the sentence. */
export function clause(reason: Reason, language: Language, dimension: (key: string) => string): string {
  const say = texts[language][reason.kind] as (reason: Reason, words: ReasonWords) => string;
  return say(reason, { points: pointsOf, dimension });
}

/** 一句话说清一个楼组为什么是这个星级。 */
export function sentence(reasons: readonly Reason[], language: Language, dimension: (key: string) => string): string {
  const [pause, breath] = between[language];
  return reasons.reduce((said, reason, i) => {
    const part = clause(reason, language, dimension);
    return i === 0 ? part : `${said}${inOneBreath.includes(reason.kind) ? breath : pause}${part}`;
  }, '');
}
