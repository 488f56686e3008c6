import { type ReactNode, createContext, useContext, useLayoutEffect, useMemo, useState } from 'react';

export type Language = 'zh' | 'en';
const key = 'xinglou.language';
const remembered = (): Language => (globalThis.localStorage?.getItem(key) === 'en' ? 'en' : 'zh');

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const Context = createContext<Choice>({ language: 'zh', choose: () => undefined });

/** Chinese first; the choice is remembered on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        globalThis.localStorage?.setItem(key, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  useLayoutEffect(() => void (document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'), [language]);
  return <Context.Provider value={choice}>{children}</Context.Provider>;
}

export const useLanguage = (): Choice => useContext(Context);
/** Of a pair of dictionaries the one that the reader chose. */
export const useWords = <T,>(texts: Readonly<Record<Language, T>>): T => texts[useLanguage().language];
export const currentLanguage = (): string => (remembered() === 'en' ? 'en' : 'zh-CN');
