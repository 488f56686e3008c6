import '@xinglou/ui/tokens.css';
import './shell/notice.css';
import { LanguageProvider, withoutChineseFont } from '@xinglou/ui';
import { createRoot } from 'react-dom/client';
import { NoticeApp } from './shell/notice-app.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <LanguageProvider>
      <NoticeApp />
    </LanguageProvider>,
  );
withoutChineseFont(() => import('@fontsource-variable/noto-sans-sc/index.css'));
