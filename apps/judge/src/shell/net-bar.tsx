import { useSyncExternalStore } from 'react';
import type { Outbox } from '../outbox/index.ts';
import { useTexts } from './words.ts';

const listen = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** 网络 / 未上传 n 份, on top of every page. */
export function NetBar({ outbox }: { outbox: Outbox }) {
  const t = useTexts();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <header className="net" data-online={online} role="status">
      <span>{online && outbox.outcome !== 'later' ? t.net.online : t.net.offline}</span>
      <strong>
        {outbox.sending ? t.net.sending : outbox.waiting > 0 ? t.net.waiting(outbox.waiting) : t.net.allSent}
      </strong>
      {outbox.waiting > 0 && !outbox.sending ? <button onClick={outbox.send}>{t.net.sendNow}</button> : null}
    </header>
  );
}
