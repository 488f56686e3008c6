import { createClient } from '@xinglou/client';
import { publicTexts } from '@xinglou/texts/public';
import { currentLanguage, useWords } from '@xinglou/ui';

export const api = createClient({ fetch: (url, init) => fetch(url, init), language: currentLanguage });
export const useTexts = () => useWords(publicTexts);

const query = () => new URLSearchParams(globalThis.location?.search ?? '');
/** Which year and which subdistrict the address names. */
export const yearAsked = (): string | null => query().get('year');
export const subdistrict = query().get('subdistrict') ?? undefined;
export const asked = subdistrict === undefined ? {} : { query: { subdistrict } };

/** The code that a poster in the stairwell carries: behind #, which is sent to no server and stands in no log. */
export const codePosted = (): string => globalThis.location?.hash.slice(1) ?? '';
