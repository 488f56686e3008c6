import { useEffect, useState } from 'react';
import { useCareTexts } from '../sign-in/index.tsx';

/** 手机会不会自己删掉: what the browser has answered to the question for lasting storage, and what that means. */
export function StorageWord() {
  const t = useCareTexts().unsent;
  const [firm, setFirm] = useState<boolean>();
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setFirm);
  }, []);
  return (
    <section>
      <h2>{t.storage}</h2>
      <p>{firm === undefined ? t.storageUnknown : firm ? t.storageFirm : t.storageLoose}</p>
    </section>
  );
}
