import { shellTexts } from '@xinglou/texts/shell';
import { useWords } from '@xinglou/ui';

/** What is said before one is known: the sign-in, and whether the server answers. */
export const useShellTexts = () => useWords(shellTexts);
