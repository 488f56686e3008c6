import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryClient } from '@xinglou/client/query';
import { LanguageProvider, useLanguage } from '@xinglou/ui';
import { App, ConfigProvider, Skeleton } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { features } from '../features.ts';
import { ErrorWall } from './error-wall.tsx';
import { Frame } from './frame.tsx';
import { NotFound, ToNewestYear } from './to-newest-year.tsx';
import { WithSession, useSession } from './session.tsx';
import { SetUp } from './set-up.tsx';

const token = {
  colorPrimary: '#A63D2F',
  colorInfo: '#A63D2F',
  fontSize: 16,
  controlHeight: 40,
  borderRadius: 6,
  colorTextPlaceholder: '#57606A',
  colorWarning: '#8A6D1D',
  colorSuccess: '#2F7D4F',
  colorError: '#B3261E',
  colorWarningBg: '#FBF3DC',
  colorSuccessBg: '#E4F2E9',
  colorErrorBg: '#FBE9E7',
  colorInfoBg: '#F6ECE9',
  fontFamily: 'inherit',
};

export function Dashboard() {
  const [queries] = useState(makeQueryClient);
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Themed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={{ token }} button={{ autoInsertSpace: false }}>
      <App>
        <ErrorWall>
          <BrowserRouter>
            <Routes>
              <Route path="/setup" element={<SetUp />} />
              <Route
                path="*"
                element={
                  <WithSession>
                    <Pages />
                  </WithSession>
                }
              />
            </Routes>
          </BrowserRouter>
        </ErrorWall>
      </App>
    </ConfigProvider>
  );
}

function Pages() {
  const { persona } = useSession();
  const own = features.filter((f) => f.personas.includes(persona));
  return (
    <Suspense fallback={<Skeleton active />}>
      <Routes>
        <Route index element={<ToNewestYear />} />
        {own.map(({ path }) => (
          <Route key={path} path={path} element={<ToNewestYear page={path} />} />
        ))}
        <Route path=":year" element={<Frame features={own} />}>
          {own.map(({ path, page: Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
