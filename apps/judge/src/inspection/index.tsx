import { lazy } from 'react';

/** The inspector's part; a judge's phone does not wait for it. */
export const InspectionScreen = lazy(() => import('./inspection.tsx'));
