import { inspectionTexts } from '@xinglou/texts/inspection';
import { useWords } from '@xinglou/ui';

export const useInspectionTexts = () => useWords(inspectionTexts);
