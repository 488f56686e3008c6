import { createClient } from '@xinglou/client';
import { currentLanguage } from '@xinglou/ui';

/** The api of this page's own address. */
export const api = createClient({ fetch: (url, init) => fetch(url, init), language: currentLanguage });
