import { lazy } from 'react';

/** What helps when sending does not work; loaded when it is needed. */
export const Unsent = lazy(() => import('./unsent.tsx'));
export const Carry = lazy(() => import('./carry.tsx'));
