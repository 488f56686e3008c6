import { useEffect, useState } from 'react';
import { photoAddress } from './leader-api.ts';

export function LinkPhoto({ sha, alt }: { sha: string; alt: string }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    let made = '';
    let gone = false;
    void photoAddress(sha).then(
      (url) => {
        made = url;
        if (gone) URL.revokeObjectURL(url);
        else setAddress(url);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha]);
  return address ? <img src={address} alt={alt} /> : null;
}
