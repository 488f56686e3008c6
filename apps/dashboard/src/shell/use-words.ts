import { dashboardTexts } from '@xinglou/texts/dashboard';
import { useLanguage, useWords } from '@xinglou/ui';

/** Words of the pages; those of the first screen, the desk, the rounds and the gates stand in files of their own. */
export const useTexts = () => useWords(dashboardTexts);

/** Words of the data itself (a standard's titles) in the reader's language, Chinese where there is no other. */
export function useNamed() {
  const { language } = useLanguage();
  return (words?: { readonly zh: string; readonly en?: string | undefined }): string | undefined =>
    (language === 'en' ? words?.en : undefined) ?? words?.zh;
}
