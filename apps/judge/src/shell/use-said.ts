import { useLanguage } from '@xinglou/ui';

/** Of words that the office has written, those in the reader's language; Chinese where there are no others. */
export function useSaid(): (words?: { readonly zh: string; readonly en?: string }) => string | undefined {
  const { language } = useLanguage();
  return (words) => (language === 'en' ? (words?.en ?? words?.zh) : words?.zh);
}
