import { lazy } from 'react';

/** Charts come when they are looked at: they weigh more than a page. */
export const Growth = lazy(() => import('./growth.tsx'));
