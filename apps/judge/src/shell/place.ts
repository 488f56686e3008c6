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
  const go = (...parts: (string | number)[]) => {
    location.hash = parts.length > 0 ? `/${parts.join('/')}` : '';
    // One has left from the end of a page; the next begins at its top. The phone's own Back still leads to where one was.
    scrollTo(0, 0);
  };
  return [place, go];
}
