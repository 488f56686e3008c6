import { type Client, ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import type { Store } from '../outbox/index.ts';

export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'out'; readonly last: Session | null }
  | { readonly kind: 'in'; readonly session: Session };

/** Who is signed in. Without a signal it is whoever was last: their sheets are here, and only they can send them. */
export function useSession(store: Store, api: Client) {
  const [state, setState] = useState<SessionState>({ kind: 'opening' });
  const enter = useCallback(
    (session: Session) => {
      void store.put('session', session, 'last');
      setState({ kind: 'in', session });
    },
    [store],
  );
  const ended = useCallback(async () => {
    setState({ kind: 'out', last: (await store.get('session', 'last')) ?? null });
  }, [store]);
  const leave = useCallback(async () => {
    await api.call(routes.signOut);
    await store.delete('session', 'last');
    setState({ kind: 'out', last: null });
  }, [store, api]);

  useEffect(() => {
    api.call(routes.whoAmI).then(enter, async (error: unknown) => {
      const last = (await store.get('session', 'last')) ?? null;
      const unanswered = !(error instanceof ProblemError) || error.problem.status !== 401;
      setState(unanswered && last ? { kind: 'in', session: last } : { kind: 'out', last });
    });
  }, [store, api, enter]);
  return { state, enter, ended, leave };
}
