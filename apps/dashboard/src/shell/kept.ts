import { useCallback, useState } from 'react';
import { useSession } from './session.tsx';

const kept = new Map<string, unknown>();

/** Forgotten when somebody signs out of their own will. */
export const forgetKept = (): void => kept.clear();

/**
 * Like useState, but what is typed outlives the form: a drawer that is closed by a slip, a page that is left, a session that ends
 * meanwhile. Each person's own, in this tab only. Setting `undefined` forgets it.
 */
export function useKept<T>(name: string, otherwise: T): [T, (value: T | undefined) => void] {
  const key = `${useSession().id} ${name}`;
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as T) : otherwise));
  const set = useCallback(
    (next: T | undefined) => {
      if (next === undefined) kept.delete(key);
      else kept.set(key, next);
      setValue(next === undefined ? otherwise : next);
    },
    [key, otherwise],
  );
  return [value, set];
}
