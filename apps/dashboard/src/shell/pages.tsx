import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { features } from '../features.ts';
import { Frame } from './frame.tsx';
import { Kit } from './kit.tsx';
import { useSession } from './session.tsx';
import { NotFound, ToNewestYear } from './to-newest-year.tsx';

/** Every page that one's persona has, in the frame of a year. */
export default function Pages() {
  const { persona } = useSession();
  const own = features.filter((f) => f.personas.includes(persona));
  return (
    <Kit>
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
    </Kit>
  );
}
