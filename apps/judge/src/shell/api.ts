import { type Client, createClient } from '@xinglou/client';
import { currentLanguage } from '@xinglou/ui';

export const api: Client = createClient({ fetch: (url, init) => fetch(url, init), language: currentLanguage });
