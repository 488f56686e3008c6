import '@xinglou/ui/tokens.css';
import './shell/notice.css';
import { LanguageProvider, withoutChineseFont } from '@xinglou/ui';
import { Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { NoticeApp } from './shell/notice-app.tsx';

const LeaderApp = lazy(() => import('./leader/index.tsx'));
const forLeader = location.pathname.replace(/\/$/, '') === '/notice/leader';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <LanguageProvider>
      {forLeader ? (
        <Suspense>
          <LeaderApp />
        </Suspense>
      ) : (
        <NoticeApp />
      )}
    </LanguageProvider>,
  );
withoutChineseFont(() => import('@fontsource-variable/noto-sans-sc/index.css'));
