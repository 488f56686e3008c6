import { phoneCareTexts } from '@xinglou/texts/phone-care';
import { useWords } from '@xinglou/ui';

export const useCareTexts = () => useWords(phoneCareTexts);
