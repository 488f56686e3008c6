import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryClient } from '@xinglou/client/query';
import { LanguageProvider } from '@xinglou/ui';
import { ConfigProvider, Skeleton } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorWall } from './error-wall.tsx';
import { useScheme } from './scheme.ts';
import { WithSession } from './session.tsx';

/** The first screen is the sign-in: what stands behind it is fetched when it is known who one is. */
const Pages = lazy(() => import('./pages.tsx'));
const SetUp = lazy(() => import('./set-up.tsx'));

export function Dashboard() {
  const [queries] = useState(makeQueryClient);
  const theme = useScheme();
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
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
