import { useEffect, useState } from 'react';
import { photoBytes } from '../outbox/photo.ts';

interface Props {
  readonly sha: string;
  readonly alt: string;
  /** Whose own, where the outbox may still hold it. */
  readonly owner?: string;
}

/** A photo while this phone holds it, then the one that the api keeps. */
export function StoredPhoto({ sha, alt, owner }: Props) {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    void photoBytes(sha, owner).then((bytes) => {
      if (gone) return;
      made = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setSrc(made ?? `/api/photos/${sha}?w=640`);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha, owner]);
  return src ? <img src={src} alt={alt} /> : null;
}
