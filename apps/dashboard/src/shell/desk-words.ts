import { deskTexts } from '@xinglou/texts/desk';
import { useWords } from '@xinglou/ui';

export const useDeskTexts = () => useWords(deskTexts);
