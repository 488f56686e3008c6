import { gateTexts } from '@xinglou/texts/gates';
import { useWords } from '@xinglou/ui';

export const useGateTexts = () => useWords(gateTexts);
