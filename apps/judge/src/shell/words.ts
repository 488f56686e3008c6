import { type PhoneTexts, phoneTexts } from '@xinglou/texts/phone';
import { useLanguage, useWords } from '@xinglou/ui';

export const useTexts = (): PhoneTexts => useWords<PhoneTexts>(phoneTexts);

/** Words of the standard in the reader's language; Chinese is the source. */
export function useOf(): (words: { zh: string; en?: string | undefined } | undefined) => string {
  const { language } = useLanguage();
  return (words) => (language === 'en' ? (words?.en ?? words?.zh ?? '') : (words?.zh ?? ''));
}

/** 2019年11月5日 周二 */
export function useDays(): (day: string) => string {
  const locale = useLocale();
  return (day) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)) +
    ' ' +
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
export function useTimes(): (instant: string) => string {
  const locale = useLocale();
  return (instant) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}
const useLocale = () => (useLanguage().language === 'zh' ? 'zh-CN' : 'en');
