import { dashboardTexts } from '@xinglou/texts/dashboard';
import { gateTexts } from '@xinglou/texts/gates';
import { useWords } from '@xinglou/ui';

export const useTexts = () => useWords(dashboardTexts);
export const useGateTexts = () => useWords(gateTexts);
