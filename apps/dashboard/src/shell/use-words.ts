import { dashboardTexts } from '@xinglou/texts/dashboard';
import { deskTexts } from '@xinglou/texts/desk';
import { gateTexts } from '@xinglou/texts/gates';
import { inspectionTexts } from '@xinglou/texts/inspection';
import { useLanguage, useWords } from '@xinglou/ui';

export const useTexts = () => useWords(dashboardTexts);
export const useDeskTexts = () => useWords(deskTexts);
export const useInspectionTexts = () => useWords(inspectionTexts);
export const useGateTexts = () => useWords(gateTexts);

/** Words of the data itself (a standard's titles) in the reader's language, Chinese where there is no other. */
export function useNamed() {
  const { language } = useLanguage();
  return (words?: { readonly zh: string; readonly en?: string | undefined }): string | undefined =>
    (language === 'en' ? words?.en : undefined) ?? words?.zh;
}
