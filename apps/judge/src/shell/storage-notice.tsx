import { useEffect, useState } from 'react';
import { keepReserve } from '../outbox/db.ts';
import { useTexts } from './phone.ts';

const enough = 50_000_000;

/** Asks the browser to keep what is typed, and says early when the phone runs out of room. */
export function StorageNotice() {
  const t = useTexts();
  const [state, setState] = useState<'fine' | 'short' | 'full'>('fine');
  useEffect(() => {
    const full = () => setState('full');
    addEventListener('xinglou-storage-full', full);
    void (async () => {
      await navigator.storage?.persist?.();
      await keepReserve();
      const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
      if (quota !== undefined && quota - (usage ?? 0) < enough) setState((now) => (now === 'full' ? now : 'short'));
    })().catch(() => undefined);
    return () => removeEventListener('xinglou-storage-full', full);
  }, []);
  if (state === 'fine') return null;
  return (
    <p className="alert" role="alert">
      {state === 'full' ? t.storageFull : t.storageShort}
    </p>
  );
}
