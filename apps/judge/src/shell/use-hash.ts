import { useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The place within the app: a reload, also one that the camera forces, comes back to the same sheet. */
export const useHash = (): string => useSyncExternalStore(listen, () => window.location.hash);
