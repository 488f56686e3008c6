import { useCallback, useEffect, useState } from 'react';
import { itemsOf } from '../outbox/db.ts';
import type { Drained } from '../outbox/drain.ts';
import type { OutboxItem } from '../outbox/item.ts';
import { pauseAfter } from '../outbox/pause.ts';
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

/** The outbox on screen: sent at the start, when the page is seen again, when the network returns, after each finish, and by a timer that backs off. */
export function useOutbox(owner: string): Outbox {
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [sending, setSending] = useState(false);
  const [paused, setPaused] = useState<Outbox['paused']>(null);
  // A new object after each sending, so that the timer below starts anew even where nothing else has changed.
  const [last, setLast] = useState({ failures: 0, asked: 0 });
  const refresh = useCallback(async () => setItems(await itemsOf(owner)), [owner]);
  const send = useCallback(async () => {
    setSending(true);
    let done: Drained = { paused: 'network' };
    try {
      done = await drain(owner);
      setPaused(done.paused);
    } finally {
      const { paused: why, asked = 0 } = done;
      setLast((before) => ({ failures: why === 'network' ? before.failures + 1 : 0, asked }));
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
    const timer = setTimeout(() => void send(), pauseAfter(last.failures, last.asked, Math.random()));
    return () => clearTimeout(timer);
  }, [waiting, paused, last, send]);
  return { loaded, items, sending, paused, refresh, send };
}
