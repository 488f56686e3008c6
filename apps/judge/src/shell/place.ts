import { useEffect, useState } from 'react';

const read = (): string[] => location.hash.replace(/^#\/?/, '').split('/').filter(Boolean);

/**
 * Where one is, in the address after the '#': a reload and the phone's own Back lead there, not to the start. The camera may end
 * the page behind it; on the way back everything stands where it stood.
 */
export function usePlace(): [readonly string[], (...parts: (string | number)[]) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const moved = () => setPlace(read());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return [place, (...parts) => (location.hash = parts.length > 0 ? `/${parts.join('/')}` : '')];
}
