import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryClient } from '@xinglou/client/query';
import { LanguageProvider } from '@xinglou/ui';
import { ConfigProvider, Skeleton } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorWall } from './error-wall.tsx';
import { WithSession } from './session.tsx';

/** The first screen is the sign-in: what stands behind it is fetched when it is known who one is. */
const Pages = lazy(() => import('./pages.tsx'));
const SetUp = lazy(() => import('./set-up.tsx'));

const token = {
  colorPrimary: '#A63D2F',
  colorInfo: '#A63D2F',
  fontSize: 16,
  controlHeight: 40,
  borderRadius: 6,
  colorTextPlaceholder: '#57606A',
  colorTextDisabled: '#57606A',
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
        <ConfigProvider theme={{ token }} button={{ autoInsertSpace: false }}>
          <ErrorWall>
            <BrowserRouter>
              <Suspense fallback={<Skeleton active />}>
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
              </Suspense>
            </BrowserRouter>
          </ErrorWall>
        </ConfigProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
