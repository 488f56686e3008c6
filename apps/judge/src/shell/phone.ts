import { createClient } from '@xinglou/client';
import { phoneTexts } from '@xinglou/texts/phone';
import { currentLanguage, useWords } from '@xinglou/ui';
import { makeDrain } from '../outbox/drain.ts';

export const api = createClient({ fetch: (url, init) => fetch(url, init), language: currentLanguage });
export const drain = makeDrain(api, () => new Date());
export const useTexts = () => useWords(phoneTexts);

export { newId } from '@xinglou/client';
