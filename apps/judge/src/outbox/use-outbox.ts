import type { Client } from '@xinglou/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Outcome, sendWaiting } from './send-waiting.ts';
import { type Handed, type Store, handedOf } from './store.ts';

const first = 5_000;
const longest = 60_000;

export interface Outbox {
  readonly handed: readonly Handed[];
  readonly waiting: number;
  readonly sending: boolean;
  readonly outcome: Outcome;
  readonly send: () => void;
}

/** Drained at the start, after each sheet, when the network or the page comes back, by the button, and by a timer that grows patient. */
export function useOutbox(store: Store, client: Client, username: string): Outbox {
  const [handed, setHanded] = useState<readonly Handed[]>([]);
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('done');
  const state = useRef({ busy: false, again: false, pause: first, timer: 0 });

  const send = useCallback(() => {
    const s = state.current;
    if (s.busy) {
      s.again = true;
      return;
    }
    s.busy = true;
    setSending(true);
    window.clearTimeout(s.timer);
    void (async () => {
      let result: Outcome;
      do {
        s.again = false;
        setHanded(await handedOf(store, username));
        result = await sendWaiting(store, client, username).catch(() => 'later' as const);
      } while (s.again);
      setHanded(await handedOf(store, username));
      setOutcome(result);
      setSending(false);
      s.busy = false;
      s.pause = result === 'later' ? Math.min(longest, s.pause * 2) : first;
      if (result === 'later') s.timer = window.setTimeout(send, s.pause * (0.5 + Math.random() / 2));
    })();
  }, [store, client, username]);

  useEffect(() => {
    const s = state.current;
    const visible = () => document.visibilityState === 'visible' && send();
    send();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', visible);
    return () => {
      window.clearTimeout(s.timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', visible);
    };
  }, [send]);

  return { handed, waiting: handed.filter((h) => h.state === 'waiting').length, sending, outcome, send };
}
