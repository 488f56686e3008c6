import { createClient } from '@xinglou/client';
import { phoneTexts } from '@xinglou/texts/phone';
import { currentLanguage, useWords } from '@xinglou/ui';
import { makeDrain } from '../outbox/drain.ts';
import { patient } from './patient.ts';

/** A photo takes a quarter of that over the slowest signal; what was not answered is sent again. */
const patience = 60_000;
export const api = createClient({
  fetch: patient((url, init) => fetch(url, init), patience),
  language: currentLanguage,
});
export const drain = makeDrain(api, () => new Date());
export const useTexts = () => useWords(phoneTexts);

export { newId } from '@xinglou/client';
