import { useCallback, useEffect, useState } from 'react';
import { itemsOf } from '../outbox/db.ts';
import type { OutboxItem } from '../outbox/item.ts';
import { photoTaken } from '../outbox/photo.ts';
import { drain } from './phone.ts';

export interface Outbox {
  /** What this phone holds has been read: before, nothing may be said of a sheet's state. */
  readonly loaded: boolean;
  readonly items: readonly OutboxItem[];
  readonly sending: boolean;
  readonly paused: 'sign-in' | 'network' | null;
  readonly refresh: () => Promise<void>;
  readonly send: () => Promise<void>;
}
const firstPause = 2_000;
const longestPause = 60_000;

/** The outbox on screen: sent at the start, when the page is seen again, when the network returns, after each finish, and by a timer that backs off. */
export function useOutbox(owner: string): Outbox {
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [sending, setSending] = useState(false);
  const [paused, setPaused] = useState<Outbox['paused']>(null);
  const [pause, setPause] = useState(firstPause);
  const refresh = useCallback(async () => setItems(await itemsOf(owner)), [owner]);
  const send = useCallback(async () => {
    setSending(true);
    try {
      const { paused: why } = await drain(owner);
      setPaused(why);
      setPause((before) => (why === 'network' ? Math.min(longestPause, before * 2) : firstPause));
    } finally {
      setSending(false);
      await refresh();
    }
  }, [owner, refresh]);
  useEffect(() => {
    void refresh().then(() => setLoaded(true));
    void send();
    const wake = () => void send();
    const taken = () => void refresh().then(send);
    globalThis.addEventListener(photoTaken, taken);
    globalThis.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      globalThis.removeEventListener(photoTaken, taken);
      globalThis.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [refresh, send]);
  const waiting = items.some((i) => i.state === 'sealed');
  useEffect(() => {
    if (!waiting || paused === 'sign-in') return;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [waiting, paused, pause, send]);
  return { loaded, items, sending, paused, refresh, send };
}
