import '@xinglou/ui/tokens.css';
import './shell/phone.css';
import { LanguageProvider } from '@xinglou/ui';
import { createRoot } from 'react-dom/client';
import { openStore } from './outbox/index.ts';
import { api } from './shell/api.ts';
import { Phone } from './shell/phone.tsx';

const root = document.getElementById('root');
if (root) {
  // Absent on plain http and in some in-app browsers: the phone then works online only, and says so.
  if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/judge/sw.js');
  void navigator.storage?.persist?.().catch(() => false);
  void openStore().then((store) =>
    createRoot(root).render(
      <LanguageProvider>
        <Phone store={store} api={api} />
      </LanguageProvider>,
    ),
  );
}
