import { useEffect, useState } from 'react';

/** A newer build that has been fetched and waits. It comes when a person says so, never under their hands. */
export function useUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    let gone = false;
    void navigator.serviceWorker.getRegistration('/judge/').then((registration) => {
      if (!registration || gone) return;
      const look = () => setWaiting(registration.active ? registration.waiting : null);
      const hear = () => registration.installing?.addEventListener('statechange', look);
      look();
      // One that was found before this page listened is on its way already.
      hear();
      registration.addEventListener('updatefound', hear);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (!waiting) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('come now');
  };
}
